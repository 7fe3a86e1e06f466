import { Migrator } from '../db/index.js';
import type { Kernel } from './kernel.js';

/** The database does not fit this version; the sentence says what to do. */
export class SchemaError extends Error {
  override readonly name = 'SchemaError';
}

/** Refuses a database of a newer version, and brings an older one up or refuses it. */
export async function assertSchema(kernel: Kernel, policy: 'migrate' | 'require' | 'ignore'): Promise<void> {
  if (policy === 'ignore') return;
  const migrator = migratorOf(kernel);
  const unknown = await migrator.unknown();
  if (unknown.length > 0) {
    throw new SchemaError(`The database has steps of a newer version (${unknown.join(', ')}); run that version instead.`);
  }
  if (policy === 'migrate') {
    await migrator.run();
    return;
  }
  const pending = await migrator.pending();
  if (pending.length > 0) throw new SchemaError(`${pending.length} migrations are pending; run "atrium migrate" first.`);
}

/** The migrator of the kernel's database. */
export const migratorOf = (kernel: Kernel): Migrator => new Migrator(kernel.db);
