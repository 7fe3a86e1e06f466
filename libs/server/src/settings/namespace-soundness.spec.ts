import { defineSettings, settingField, type SettingNamespace } from '@atrium/contracts';
import { defineFeature, UnsoundFeaturesError } from '@atrium/server-sdk';
import { createTestApp } from '@atrium/testing';
import { Module } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rbacFeature } from '../rbac/index.js';
import { settingNamespaces, settingsFeature } from './index.js';
import { faultsOfNamespaces } from './namespace-soundness.js';
import { shelfPermissions, shelfSettings } from './testing.js';

const flag = settingField(z.boolean(), { default: false, title: 'Flag' });
const namespace = (name: string, fields: SettingNamespace['fields'] = { flag }): SettingNamespace =>
  defineSettings({ name, title: name, edit: shelfPermissions.update, fields });

describe('the registered namespaces', () => {
  it('may be any sound ones', () => {
    expect(faultsOfNamespaces([shelfSettings, namespace('a'), namespace('b-2', { twoWords: flag })])).toEqual([]);
  });

  it.each(['version', 'Brand', 'a_b', '1a', '', 'constructor', '__proto__', 'a'.repeat(51)])('may not be called "%s"', (name) => {
    expect(faultsOfNamespaces([namespace(name)])).toHaveLength(1);
  });

  it('may not share a name, dashes apart', () => {
    expect(faultsOfNamespaces([namespace('a-b'), namespace('ab')])).toHaveLength(1);
    expect(faultsOfNamespaces([namespace('ab'), namespace('ab')])).toHaveLength(1);
  });

  it.each(['Upper', 'snake_case', 'ke-bab', 'constructor', 'prototype', '1st', ''])('may not have a field called "%s"', (field) => {
    expect(faultsOfNamespaces([namespace('a', { [field]: flag })])).toHaveLength(1);
  });

  it('may not have fields that differ by case only', () => {
    expect(faultsOfNamespaces([namespace('a', { logoUrl: flag, logourl: flag })])).toHaveLength(1);
  });

  it('may not have defaults that their schemas or their own rule refuse', () => {
    const short = settingField(z.string().min(3), { default: 'x', title: 'Short' });
    expect(faultsOfNamespaces([namespace('a', { short })])).toEqual(['The default of the setting "a.short" does not fit its schema.']);
    const never = { ...namespace('a'), check: () => [{ path: 'flag', code: 'never', message: 'Never right' }] };
    expect(faultsOfNamespaces([never])).toHaveLength(1);
  });

  it('stop the start when they are unsound', async () => {
    @Module({})
    class BadModule {}
    const bad = defineFeature({ name: 'bad', dependsOn: [settingsFeature], module: BadModule, contributes: [settingNamespaces.with(namespace('version'))] });
    await expect(createTestApp({ features: [rbacFeature, settingsFeature, bad] })).rejects.toThrow(UnsoundFeaturesError);
  });
});
