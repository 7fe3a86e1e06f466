import type { Engine } from '../db.js';
import type { OpenDatabase } from '../test-databases.js';
import { epochConformance } from './epochs.conformance.js';
import { migrationConformance } from './migrations.conformance.js';
import { transactionConformance } from './transactions.conformance.js';
import { valueConformance } from './values.conformance.js';

/** Everything that an adapter of the database port must do. */
export function dbConformance(open: OpenDatabase, engine: Engine): void {
  transactionConformance(open, engine);
  valueConformance(open);
  epochConformance(open);
  migrationConformance(open);
}
