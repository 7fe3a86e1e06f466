import { constraintKind } from '../constraint-kind.js';
import { DatabaseUnavailableError } from '../unavailable.js';

/** Names a lost, full or read-only server for what it is; any other error stays as it came. */
export function translate(error: unknown): unknown {
  if (error instanceof DatabaseUnavailableError || constraintKind(error) !== 'unavailable') return error;
  return new DatabaseUnavailableError(reasonOf(error), { cause: error });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return error.message || ('code' in error ? String(error.code) : error.name);
}
