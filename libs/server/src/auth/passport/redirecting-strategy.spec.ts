import { Public, Returns, authenticators, closure, defineFeature, type Identity } from '@atrium/server-sdk';
import { livenessSchema } from '@atrium/contracts';
import { createTestApp, type TestApp } from '@atrium/testing';
import { Controller, Get, Injectable, Module, UseGuards } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import passport from 'passport';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authFeature } from '../auth.feature.js';
import { passportAuthenticator, runStrategy } from './run-strategy.js';

const provider = 'https://identity.test/authorize?client_id=atrium';

/** As strategies of a host's identity provider do: the first call redirects there, the way back brings a code. */
class ProviderStrategy extends passport.Strategy {
  override readonly name = 'provider';

  constructor(private readonly verify: (code: string, done: (error: unknown, user: unknown) => void) => void) {
    super();
  }

  override authenticate(request: { readonly headers: Readonly<Record<string, string | string[] | undefined>> }): void {
    const code = request.headers['x-code'];
    if (typeof code !== 'string') return this.redirect(provider);
    this.verify(code, (error, user) => (error ? this.error(error) : user ? this.success(user) : this.fail()));
  }
}

@Injectable()
class HostStrategy extends PassportStrategy(ProviderStrategy, 'provider') {
  validate(code: string): { name: string } | null {
    return code === 'good' ? { name: 'Ada' } : null;
  }
}

@Controller('host/provider')
class ProviderController {
  @Get()
  @Public()
  @UseGuards(AuthGuard('provider'))
  @Returns(livenessSchema)
  start(): { state: 'up' } {
    return { state: 'up' };
  }
}

@Module({ controllers: [ProviderController], providers: [HostStrategy] })
class HostModule {}

const hostFeature = defineFeature({ name: 'host', dependsOn: [authFeature], module: HostModule });

describe('a host’s redirecting passport strategy', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createTestApp({ features: closure([hostFeature]) });
  });
  afterAll(() => app.close());

  it('sends the browser to the provider', async () => {
    const answer = await app.inject('GET', '/api/host/provider');
    expect(answer.status).toBe(302);
    expect(answer.headers.location).toBe(provider);
  });

  it('lets those in whom the provider vouches for, and nobody else', async () => {
    expect((await app.inject('GET', '/api/host/provider', { headers: { 'x-code': 'good' } })).status).toBe(200);
    expect((await app.inject('GET', '/api/host/provider', { headers: { 'x-code': 'bad' } })).status).toBe(401);
  });
});

describe('running a passport strategy', () => {
  const recognising = (act: (this: Record<'success' | 'fail' | 'pass' | 'error' | 'redirect', (value?: unknown) => void>) => void) => ({ authenticate: act });

  it('resolves whom it recognised', async () => {
    expect(await runStrategy(recognising(function () { this.success({ id: 1 }); }), {})).toEqual({ id: 1 });
  });

  it('resolves null when it recognises nobody', async () => {
    expect(await runStrategy(recognising(function () { this.fail(); }), {})).toBeNull();
    expect(await runStrategy(recognising(function () { this.pass(); }), {})).toBeNull();
  });

  it('fails when the strategy fails, throws, or wants to redirect', async () => {
    await expect(runStrategy(recognising(function () { this.error(new Error('down')); }), {})).rejects.toThrow('down');
    await expect(runStrategy(recognising(() => { throw new Error('broken'); }), {})).rejects.toThrow('broken');
    await expect(runStrategy(recognising(function () { this.redirect(provider); }), {})).rejects.toThrow('redirecting');
  });

  it('keeps parallel requests apart', async () => {
    const echo = { authenticate(this: { success(value: unknown): void }, request: object) { setImmediate(() => this.success(request)); } };
    const requests = [{ of: 'a' }, { of: 'b' }, { of: 'c' }];
    expect(await Promise.all(requests.map((request) => runStrategy(echo, request)))).toEqual(requests);
  });

  it('takes part in recognising requests as an authenticator', () => {
    const authenticator = passportAuthenticator(recognising(function () { this.success({ kind: 'user' } satisfies Partial<Identity>); }), { name: 'host', order: 300 });
    expect(authenticator).toMatchObject({ name: 'host', order: 300 });
    expect(authenticators.with(authenticator)).toHaveLength(1);
  });
});
