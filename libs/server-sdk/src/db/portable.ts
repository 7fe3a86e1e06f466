export { columns, fk, ix, table, type Columns } from './columns.js';
export { constraintKind, type ConstraintKind } from './constraint-kind.js';
export { canonicalEmail, idColumn, instantColumn, Timestamped } from './entity-columns.js';
