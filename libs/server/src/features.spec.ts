import { readdirSync, readFileSync } from 'node:fs';
import { Migrator, type Feature } from '@atrium/server-sdk';
import { createTestApp, describeOnEveryProfile } from '@atrium/testing';
import { describe, expect, it } from 'vitest';
import { atriumFeatures } from './index.js';

const folder = new URL('.', import.meta.url);

/** Names of the feature folders that the files of one feature import. */
function importedBy({ name }: Feature): string[] {
  const files = readdirSync(new URL(`${name}/`, folder), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => /\.ts$/.test(file) && !/\.(spec|fixture)\.ts$|(^|\/)testing\.ts$/.test(file));
  const imports = sources.flatMap((file) => [...readFileSync(new URL(`${name}/${file}`, folder), 'utf8').matchAll(/from '(?:\.\.\/)+([a-z-]+)\/index\.js'/g)]);
  const names = imports.map(([, imported = '']) => imported).filter((imported) => atriumFeatures.some((feature) => feature.name === imported));
  return [...new Set(names)].toSorted();
}

describe('the built-in features', () => {
  it('stand in the order of the architecture', () => {
    expect(atriumFeatures.map(({ name }) => name)).toEqual(['rbac', 'settings', 'branding', 'audit', 'accounts', 'auth', 'maintenance']);
  });

  it.each(atriumFeatures.map((feature) => [feature.name, feature] as const))('%s lists exactly the features that it imports', (_, feature) => {
    expect((feature.dependsOn ?? []).map(({ name }) => name).toSorted()).toEqual(importedBy(feature));
  });

  it('refuse a wrong order', async () => {
    await expect(createTestApp({ features: atriumFeatures.toReversed() })).rejects.toThrow('listed after it');
  });
});

describeOnEveryProfile('the schema of the built-in features', (start) => {
  it('is the same in entities and migrations, and can be taken down and put up again', async () => {
    const { db } = await start({ features: atriumFeatures });
    const drift = async () => (await db.dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query);
    expect(await drift()).toEqual([]);
    const migrator = new Migrator(db);
    for (let left = db.dataSource.migrations.length; left > 0; left--) await migrator.revertLast();
    expect(await migrator.pending()).toHaveLength(db.dataSource.migrations.length);
    await migrator.run();
    expect(await drift()).toEqual([]);
  });
});
