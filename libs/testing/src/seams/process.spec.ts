import { defineFeature, startupNotices } from '@atrium/server-sdk';
import { Module } from '@nestjs/common';
import { expect, it } from 'vitest';
import { describeOnEveryProfile } from '../index.js';

@Module({})
class NoticeModule {}

describeOnEveryProfile('a process', (start, engine) => {
  it('prints its notices as an api, and none as a worker beside it', async () => {
    const asked: string[] = [];
    const noticing = (role: string) =>
      defineFeature({ name: 'notices', module: NoticeModule, contributes: [startupNotices.with({ notice: async () => (asked.push(role), null) })] });
    const api = await start({ features: [noticing('api')], roles: ['api'] });
    const worker = await start({ features: [noticing('worker')], roles: ['worker'], beside: api });
    await worker.server.listen();
    await api.server.listen();
    expect(asked).toEqual(['api']);
  });

  it(`${engine === 'mysql' ? 'is not ready' : 'stays ready'} when its clock is six minutes off`, async () => {
    const app = await start({ features: [] });
    expect((await app.inject('GET', '/api/readyz')).status).toBe(200);
    app.clock.advance(6 * 60_000);
    expect((await app.inject('GET', '/api/readyz')).status).toBe(engine === 'mysql' ? 503 : 200);
  });
});
