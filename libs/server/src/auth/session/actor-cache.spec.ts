import { anonymousIdentity, type Identity } from '@atrium/server-sdk';
import { FakeClock } from '@atrium/testing';
import { describe, expect, it } from 'vitest';
import { ActorCache } from './actor-cache.js';
import type { LoadedSession } from './actor-loader.js';

/** A cache over a database that a test plays by hand. */
function played() {
  const clock = new FakeClock();
  const stage = { access: 'e1', name: 'first', present: true, loads: 0, onLoad: (): void => undefined };
  const loader = {
    async session(): Promise<LoadedSession | null> {
      stage.loads++;
      const { name } = stage;
      stage.onLoad();
      return stage.present ? sessionOf(name, clock.now().getTime()) : null;
    },
  };
  const parts = [
    { autocommit: async () => ({ affected: 1 }) },
    { read: async () => ({ access: stage.access, settings: 's1' }) },
    clock,
    loader,
    { known: () => 0 },
    { warn: () => undefined },
  ];
  const cache: ActorCache = Reflect.construct(ActorCache, parts);
  return { cache, stage, clock };
}

function sessionOf(name: string, now: number): LoadedSession {
  const identity: Identity = { ...anonymousIdentity, kind: 'user', userId: 'u1', sessionId: 's1', locale: name };
  const context = { id: 'u1', email: 'a@b.c', name, preferredLocale: null, timeZone: null, colorScheme: 'auto' as const, roles: [], permissions: [], impersonator: null };
  return { identity, sessionId: 's1', createdAt: now, lastSeenAt: now, person: { context, permissions: new Set(), holdsAdminRights: false } };
}

describe('an entry of the actor cache', () => {
  it('is used while the epoch stays', async () => {
    const { cache, stage } = played();
    await cache.recognise('token');
    stage.name = 'changed without a bump';
    expect((await cache.recognise('token'))?.locale).toBe('first');
    expect(stage.loads).toBe(1);
  });

  it('is loaded again when the epoch moved', async () => {
    const { cache, stage } = played();
    await cache.recognise('token');
    Object.assign(stage, { name: 'second', access: 'e2' });
    expect((await cache.recognise('token'))?.locale).toBe('second');
  });

  it('counts under the epoch that was read before it was loaded: a change during the load is seen by the next request', async () => {
    const { cache, stage } = played();
    stage.onLoad = () => {
      Object.assign(stage, { name: 'second', access: 'e2', onLoad: () => undefined });
    };
    expect((await cache.recognise('token'))?.locale).toBe('first');
    expect((await cache.recognise('token'))?.locale).toBe('second');
  });

  it('is never kept for an absent session', async () => {
    const { cache, stage } = played();
    stage.present = false;
    expect(await cache.recognise('token')).toBeNull();
    stage.present = true;
    expect(await cache.recognise('token')).not.toBeNull();
  });

  it('goes when its session is gone', async () => {
    const { cache, stage } = played();
    await cache.recognise('token');
    Object.assign(stage, { present: false, access: 'e2' });
    expect(await cache.recognise('token')).toBeNull();
    expect(cache.contextOf('s1')).toBeNull();
  });

  it('is loaded once for many requests at once', async () => {
    const { cache, stage } = played();
    await Promise.all(Array.from({ length: 20 }, () => cache.recognise('token')));
    expect(stage.loads).toBe(1);
  });
});
