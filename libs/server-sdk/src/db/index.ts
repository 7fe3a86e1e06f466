export { Db, type Engine, type EntityClass, type MigrationClass, type Tx, type WriteResult } from './db.js';
export { type DatabaseUrl, openDatabase, type OpenDatabaseOptions } from './open.js';
export * from './portable.js';
export { DatabaseUnavailableError } from './unavailable.js';
export { StrayWriteError } from './transaction-scope.js';
export { decodeBoolean, decodeInstant, decodeInstantOrNull, decodeJson, encodeInstant } from './values.js';
export { Migrator, NewerSchemaError } from './migrator.js';
export { type Cursor, type CursorValue, cursorValues, decodeCursor, encodeCursor, pageOfRows } from './keyset.js';
