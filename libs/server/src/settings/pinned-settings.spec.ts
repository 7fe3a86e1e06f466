import { createTestApp } from '@atrium/testing';
import { EnvironmentError } from '@atrium/server-sdk';
import { describe, expect, it } from 'vitest';
import { rbacFeature } from '../rbac/index.js';
import { Settings, settingsFeature } from './index.js';
import { readPinnedSettings } from './pinned-settings.js';
import { shelfFeature, shelfSettings } from './testing.js';

const read = (variables: Record<string, string>) => readPinnedSettings(variables, [shelfSettings]);
const valueOf = (name: string, text: string): unknown => read({ [`ATRIUM_SETTINGS__${name}`]: text }).pinned[0]?.value;

describe('a pinned setting', () => {
  it('is found without case, dashes and underscores', () => {
    for (const name of ['SHELF_ROOM__LOCK_CODE', 'shelfroom__lockcode', 'SHELF-ROOM__LOCK-CODE', 'ShelfRoom__lockCode']) {
      expect(read({ [`ATRIUM_SETTINGS__${name}`]: 'abcd' }).pinned).toMatchObject([{ namespace: 'shelf-room', field: 'lockCode', value: 'abcd' }]);
    }
  });

  it('is text as it stands where the field takes text, and JSON elsewhere', () => {
    expect(valueOf('SHELF_ROOM__LABEL', '42')).toBe('42');
    expect(valueOf('SHELF_ROOM__BOARDS', '7')).toBe(7);
    expect(valueOf('SHELF_ROOM__LOCK_CODE', 'null')).toBe('null');
    expect(valueOf('SHELF_ROOM__TAGS', '{"a":"b"}')).toEqual({ a: 'b' });
  });

  it('that is wrong is named in one line each, without its value', () => {
    const { pinned, faults } = read({
      ATRIUM_SETTINGS__SHELF_ROOM__BOARDS: 'plenty-secret',
      ATRIUM_SETTINGS__SHELF_ROOM__DOORS: '1',
      ATRIUM_SETTINGS__SHELF_ROOM__LABEL__MORE: 'x',
      ATRIUM_SETTINGS__CELLAR__DOORS: '1',
      ATRIUM_SETTINGS__SHELF_ROOM____PROTO__: '1',
      ATRIUM_SETTINGS__: 'x',
      ATRIUM_SETTINGS__SHELF_ROOM__PRICE: '1',
      ATRIUM_SETTINGS__SHELFROOM__PRICE: '2',
    });
    expect(pinned.map(({ field }) => field)).toEqual(['price', 'price']);
    expect(faults).toHaveLength(7);
    expect(faults.every((line) => line.startsWith('ATRIUM_SETTINGS__') && !line.includes('\n'))).toBe(true);
    expect(faults.join()).not.toContain('plenty-secret');
    expect(faults.at(-1)).toBe('ATRIUM_SETTINGS__SHELFROOM__PRICE: another variable fixes shelf-room.price already');
  });

  it('stops the start when it is wrong', async () => {
    const starting = createTestApp({
      features: [rbacFeature, settingsFeature, shelfFeature],
      variables: { ATRIUM_SETTINGS__SHELF_ROOM__BOARDS: '-1', ATRIUM_SETTINGS__NOWHERE__X: '1' },
    });
    await expect(starting).rejects.toThrow(EnvironmentError);
    await expect(starting).rejects.toMatchObject({ lines: [expect.stringContaining('BOARDS'), expect.stringContaining('NOWHERE')] });
  });

  it('is in force over what is stored', async () => {
    const app = await createTestApp({ features: [rbacFeature, settingsFeature, shelfFeature], variables: { ATRIUM_SETTINGS__SHELF_ROOM__LABEL: 'Pine' } });
    expect(await app.get(Settings).get(shelfSettings)).toMatchObject({ label: 'Pine', boards: 3 });
    await app.close();
  });
});
