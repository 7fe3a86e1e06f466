import { describeOnEveryProfile, type TestApp } from '@atrium/testing';
import { Bus, systemActor } from '@atrium/server-sdk';
import { beforeEach, expect, it, vi } from 'vitest';
import { rbacFeature } from '../rbac/index.js';
import { Settings, SettingWriter, settingsFeature } from './index.js';
import { shelfFeature, shelfSettings } from './testing.js';

const features = [rbacFeature, settingsFeature, shelfFeature];

describeOnEveryProfile('settings in force', (start) => {
  let app: TestApp;
  beforeEach(async () => {
    app = await start({ features });
  });

  const write = async (to: TestApp, input: Record<string, unknown>, version: number) =>
    to.get(SettingWriter).patch(systemActor, { namespace: shelfSettings.name, ifMatch: `"${version}"`, input });
  const store = (value: unknown) =>
    app.db.transaction(async (tx) => {
      await tx.execute('DELETE FROM setting');
      const now = new Date();
      await tx.execute('INSERT INTO setting (namespace, value, version, fields, createdAt, updatedAt) VALUES (?, ?, 1, ?, ?, ?)', [shelfSettings.name, JSON.stringify(value), '{}', now, now]);
      tx.bumpEpoch('settings');
    });

  it('are the defaults until something is stored', async () => {
    expect(await app.get(Settings).get(shelfSettings)).toEqual({ label: 'Oak', boards: 3, books: 0, price: 10, tags: {}, lockCode: null });
  });

  it('open secrets for the code that needs them', async () => {
    await write(app, { lockCode: 'sesame' }, 0);
    expect((await app.get(Settings).get(shelfSettings)).lockCode).toBe('sesame');
  });

  it('change with the next read in every process, bus or no bus', async () => {
    const other = await start({ features, beside: app });
    vi.spyOn(app.get(Bus), 'publish').mockResolvedValue();
    for (let version = 0; version < 5; version++) {
      await write(app, { label: `No. ${version}` }, version);
      expect((await other.get(Settings).get(shelfSettings)).label).toBe(`No. ${version}`);
      expect((await app.get(Settings).get(shelfSettings)).label).toBe(`No. ${version}`);
    }
  });

  it('are read from the database once for each change, however many ask', async () => {
    await app.get(Settings).get(shelfSettings);
    const query = vi.spyOn(app.db, 'query');
    const settingReads = () => query.mock.calls.filter(([sql]) => sql.includes('FROM setting')).length;
    await Promise.all(Array.from({ length: 20 }, () => app.get(Settings).get(shelfSettings)));
    expect(settingReads()).toBe(0);
    await store({ label: 'Elm' });
    const all = await Promise.all(Array.from({ length: 20 }, () => app.get(Settings).get(shelfSettings)));
    expect(new Set(all.map(({ label }) => label))).toEqual(new Set(['Elm']));
    expect(settingReads()).toBe(1);
  });

  it('fall back to the default where a stored value no longer fits, and only there', async () => {
    await store({ label: 42, boards: 7, gone: true, lockCode: 'not sealed' });
    expect(await app.get(Settings).get(shelfSettings)).toEqual({ label: 'Oak', boards: 7, books: 0, price: 10, tags: {}, lockCode: null });
  });

  it('keep fields that this version does not know through a write', async () => {
    await store({ gone: true, boards: 7 });
    await write(app, { boards: 8 }, 1);
    const [row] = await app.db.query<{ value: string }>('SELECT value FROM setting');
    expect(JSON.parse(row!.value)).toEqual({ gone: true, boards: 8 });
  });

  it('cannot be changed by those who read them', async () => {
    const values = await app.get(Settings).get(shelfSettings);
    expect(() => Object.assign(values, { label: 'mine' })).toThrow(TypeError);
    expect(() => Object.assign(values.tags, { mine: 'too' })).toThrow(TypeError);
  });

  it('do not open a secret that was altered in the database', async () => {
    await write(app, { lockCode: 'sesame' }, 0);
    const [row] = await app.db.query<{ value: string }>('SELECT value FROM setting');
    const { lockCode } = JSON.parse(row!.value);
    await store({ lockCode: lockCode.replace(/\.(.)/, (_: string, first: string) => (first === 'A' ? '.B' : '.A')) });
    expect((await app.get(Settings).get(shelfSettings)).lockCode).toBeNull();
  });

  it('throw for a namespace that nobody registered', async () => {
    await expect(app.get(Settings).get({ ...shelfSettings, name: 'elsewhere' })).rejects.toThrow('not registered');
  });
});
