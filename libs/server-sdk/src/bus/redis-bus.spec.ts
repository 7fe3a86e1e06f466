import { afterEach, describe, expect, it, vi } from 'vitest';
import { TcpProxy } from '../db/conformance/tcp-proxy.js';
import { announceSkip, testServices } from '../db/test-services.js';
import { busConformance } from './bus.conformance.js';
import { RedisBus } from './redis-bus.js';

const url = testServices.redisUrl;
if (url === undefined) announceSkip('Redis', 'ATRIUM_TEST_REDIS_URL');

async function ready(bus: RedisBus): Promise<RedisBus> {
  await vi.waitFor(() => expect(bus.state).toBe('up'), 5_000);
  return bus;
}

describe.skipIf(url === undefined)('the bus over Redis', () => {
  const target = new URL(url ?? 'redis://localhost');
  busConformance((onError) => ready(new RedisBus({ url: target.href, onError })));

  const closing: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  const open = (address: string, errors: unknown[] = []): RedisBus => {
    const bus = new RedisBus({ url: address, onError: (error) => errors.push(error) });
    closing.push(() => bus.close());
    return bus;
  };

  it('reaches another process', async () => {
    const [one, two] = await Promise.all([ready(open(target.href)), ready(open(target.href))]);
    const heard: string[] = [];
    await two.subscribe('processes', (message) => heard.push(message));
    await one.publish('processes', 'x');
    await vi.waitFor(() => expect(heard).toEqual(['x']));
  });

  it('loses a message at once while Redis is away, reports it, and listens again when Redis is back', async () => {
    const proxy = await TcpProxy.start(target.hostname, Number(target.port || 6379));
    closing.push(() => proxy.cut());
    const errors: unknown[] = [];
    const bus = await ready(open(`redis://127.0.0.1:${proxy.port}`, errors));
    const heard: string[] = [];
    await bus.subscribe('outage', (message) => heard.push(message));

    await proxy.cut();
    await vi.waitFor(() => expect(bus.state).toBe('down'));
    errors.length = 0;
    const startedAt = Date.now();
    await bus.publish('outage', 'lost');
    expect(Date.now() - startedAt).toBeLessThan(500);
    expect(errors.length).toBeGreaterThan(0);

    await proxy.restore();
    await ready(bus);
    await vi.waitFor(async () => {
      await bus.publish('outage', 'found');
      expect(heard).toContain('found');
    }, 5_000);
    expect(heard).not.toContain('lost');
  });

  it('begins to listen when Redis comes later than the subscription', async () => {
    const proxy = await TcpProxy.start(target.hostname, Number(target.port || 6379));
    await proxy.cut();
    const bus = open(`redis://127.0.0.1:${proxy.port}`);
    const heard: string[] = [];
    await bus.subscribe('late', (message) => heard.push(message));
    await proxy.restore();
    closing.push(() => proxy.cut());
    await ready(bus);
    await vi.waitFor(async () => {
      await bus.publish('late', 'found');
      expect(heard).toContain('found');
    }, 5_000);
  });
});
