import { requestErrors, type FieldError } from '@atrium/contracts';
import { StandardSchemaValidationPipe } from '@nestjs/common';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: string;
  readonly keys?: readonly string[];
}

/** More rows tell a person nothing and would let a caller multiply the answer. */
const maxErrors = 100;

/** One row per wrong field; an unknown key arrives from zod as one issue with `keys` and becomes one row per key. */
export function fieldErrorsOf(issues: readonly Issue[]): FieldError[] {
  return issues.flatMap(rowsOf).slice(0, maxErrors);
}

function rowsOf(issue: Issue): FieldError[] {
  const path = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part));
  const code = issue.code ?? 'invalid';
  if (code === 'unrecognized_keys' && issue.keys) {
    return issue.keys.map((key) => ({ path: [...path, key].join('.'), code: 'unknown', message: 'This field is not known here' }));
  }
  return [{ path: path.join('.'), code, message: issue.message }];
}

/** Nest's pipe takes `constructor` and its like out of the input without a word; strict schemas refuse them by name instead. */
class StrictSchemaPipe extends StandardSchemaValidationPipe {
  protected override stripProtoKeys(): void {}
}

/** Checks every body, query and parameter against its schema; a mismatch is 400 `request.invalid` with field paths. */
export const schemaPipe = (): StandardSchemaValidationPipe =>
  new StrictSchemaPipe({
    exceptionFactory: (issues) => requestErrors.invalid({ errors: fieldErrorsOf(issues) }),
  });
