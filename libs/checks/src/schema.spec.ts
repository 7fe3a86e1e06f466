import { atriumFeatures } from '@atrium/server';
import { Migrator } from '@atrium/server-sdk';
import { describeOnEveryProfile } from '@atrium/testing';
import { expect, it } from 'vitest';

describeOnEveryProfile('entities and migrations', (start) => {
  it('agree: nothing is left to change in a migrated database', async () => {
    const app = await start({ features: atriumFeatures });
    const { upQueries } = await app.db.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('go down to nothing and up again, to the same schema', async () => {
    const app = await start({ features: atriumFeatures });
    const migrator = new Migrator(app.db);
    const steps = app.db.dataSource.migrations.length;
    for (let step = 0; step < steps; step++) await migrator.revertLast();
    expect(await migrator.pending()).toHaveLength(steps);

    expect(await migrator.run()).toHaveLength(steps);
    const { upQueries } = await app.db.dataSource.driver.createSchemaBuilder().log();
    expect(upQueries).toEqual([]);
  });
});
