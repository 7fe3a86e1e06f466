import { Body, Controller, Delete, Get, Module, Patch, Post } from '@nestjs/common';
import { authenticators, By, defineFeature, Public, Returns, SignedIn, type Actor, type Feature } from '@atrium/server-sdk';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTestApp, type TestApp } from '../test-app.js';
import {
  accessTableOf,
  assertEveryChangeIsAudited,
  assertEveryRouteDeclaresAccess,
  assertEveryRouteDeclaresItsAnswer,
  assertInputIsStrict,
  assertOnlyJsonIsTaken,
  assertOtherSitesAreRefused,
  assertStrangersAreRefused,
} from './index.js';

const answer = z.object({ done: z.boolean() });
const done = { done: true };
let changes = 0;

@Controller('good')
class GoodController {
  @Post()
  @SignedIn()
  @Returns(answer)
  change(@By() _: Actor, @Body({ schema: z.strictObject({ size: z.number().optional() }) }) __: { size?: number }): unknown {
    changes += 1;
    return done;
  }

  @Delete(':id')
  @SignedIn()
  @Returns(null)
  remove(): void {
    changes += 1;
  }
}

@Controller('bad')
class BadController {
  @Get('silent')
  @Returns(answer)
  silent(): unknown {
    return done;
  }

  @Get('open')
  @Public()
  open(): unknown {
    return done;
  }

  /** Takes any field, and tells nobody. */
  @Patch('loose')
  @Public()
  @Returns(answer)
  loose(@Body({ schema: z.looseObject({}) }) _: object): unknown {
    return done;
  }
}

const feature = (...controllers: (typeof GoodController | typeof BadController)[]): Feature => {
  @Module({ controllers })
  class SweptModule {}
  return defineFeature({
    name: 'swept',
    module: SweptModule,
    contributes: [
      authenticators.with({
        name: 'cookie',
        order: 1,
        authenticate: (request) =>
          request.headers.cookie === undefined ? null : { kind: 'user', userId: 'ann', assurance: 1, freshUntil: 0, permissions: new Set<string>(), locale: null },
      }),
    ],
  });
};

let app: TestApp;
const start = async (...controllers: (typeof GoodController | typeof BadController)[]): Promise<TestApp> => (app = await createTestApp({ features: [feature(...controllers)] }));
afterEach(() => app.close());

const cookie = 'session=ann';
const caller = { cookie };

describe('sweeps over an application that keeps the rules', () => {
  it('pass', async () => {
    await start(GoodController);
    assertEveryRouteDeclaresAccess(app);
    assertEveryRouteDeclaresItsAnswer(app);
    await assertStrangersAreRefused(app);
    await assertOtherSitesAreRefused(app, { cookie });
    await assertOnlyJsonIsTaken(app, { cookie });
    await assertInputIsStrict(app, caller);
    await assertEveryChangeIsAudited(app, {
      countEntries: async () => changes,
      acts: {
        'POST /api/good': async () => ({ url: '/api/good', cookie, body: {} }),
        'DELETE /api/good/{id}': async () => ({ url: '/api/good/1', cookie }),
      },
    });
  });

  it('give the access table', async () => {
    await start(GoodController, BadController);
    expect(accessTableOf(app)).toMatchObject({
      'DELETE /api/good/{id}': 'signedIn',
      'GET /api/bad/open': 'public',
      'GET /api/bad/silent': 'undeclared',
      'POST /api/good': 'signedIn',
    });
  });
});

describe('sweeps over an application that breaks the rules', () => {
  it('name the route that says nothing about access', async () => {
    await start(BadController);
    expect(() => assertEveryRouteDeclaresAccess(app)).toThrow(/GET \/api\/bad\/silent$/);
    await expect(assertStrangersAreRefused(app)).rejects.toThrow(/GET \/api\/bad\/silent answered 403/);
  });

  it('name the route that says nothing about its answer', async () => {
    await start(BadController);
    expect(() => assertEveryRouteDeclaresItsAnswer(app)).toThrow(/GET \/api\/bad\/open$/);
  });

  it('name the route that takes any field', async () => {
    await start(BadController);
    await expect(assertInputIsStrict(app, caller)).rejects.toThrow(/PATCH \/api\/bad\/loose with an unknown field answered 200/);
  });

  it('name the route that tells nobody what it did, and the one that nobody tried', async () => {
    await start(GoodController, BadController);
    const sweep = assertEveryChangeIsAudited(app, {
      countEntries: async () => changes,
      acts: { 'PATCH /api/bad/loose': async () => ({ url: '/api/bad/loose', cookie, body: {} }) },
    });
    await expect(sweep).rejects.toThrow(/POST \/api\/good has no example[^]*PATCH \/api\/bad\/loose left no audit entry/);
  });

  it('notice an example that belongs to no route', async () => {
    await start(GoodController);
    const sweep = assertEveryChangeIsAudited(app, { countEntries: async () => 0, acts: { 'POST /api/gone': async () => ({ url: '/api/gone' }) } });
    await expect(sweep).rejects.toThrow(/belong to no route:\s+POST \/api\/gone/);
  });

  it('refuse to prove anything about nothing', async () => {
    app = await createTestApp({ features: [] });
    await expect(assertStrangersAreRefused(app)).rejects.toThrow(/would prove nothing/);
  });
});
