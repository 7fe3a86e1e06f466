import type { Problem } from '@atrium/contracts';
import type { TFunction } from 'i18next';
import type { StandardSchemaV1 } from './standard-schema.js';

/** One wrong field, from the schema in the browser or from the server: both are read the same way. */
export interface FieldIssue {
  readonly path: string;
  readonly code: string;
  readonly message: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Message keys by field path, for fields whose rule has a sentence of its own. */
export type FieldSentences = Readonly<Record<string, string>>;

/** What a schema finds wrong with the values of a form. Asynchronous schemas are left to the server. */
export function issuesOf(schema: StandardSchemaV1, values: unknown): readonly FieldIssue[] {
  const result = schema['~standard'].validate(values);
  if (result instanceof Promise || result.issues === undefined) return [];
  return result.issues.map((issue) => ({
    path: (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part)).join('.'),
    code: 'code' in issue && typeof issue.code === 'string' ? issue.code : 'invalid',
    message: issue.message,
    values: { ...issue },
  }));
}

/** What the server found wrong with the fields of a request. */
export function issuesOfProblem(problem: Problem): readonly FieldIssue[] {
  return (problem.errors ?? []).map((error) => ({ ...error, values: { ...error } }));
}

/** The sentence next to a field: the form's own, else `validation.<code>`, else the message as it came. */
export function issueSentence(t: TFunction, issue: FieldIssue, sentences: FieldSentences = {}): string {
  const own = sentences[issue.path];
  if (own !== undefined && !isMissing(issue)) return t(own, valuesOf(issue));
  const keys = [...specificKeys(issue), `validation.${issue.code}`];
  return t(keys, { defaultValue: issue.message, ...valuesOf(issue) });
}

/** An empty required field says so, whatever its rule is called. */
function isMissing({ code, values }: FieldIssue): boolean {
  return code === 'too_small' && values.origin === 'string' && values.minimum === 1;
}

function specificKeys(issue: FieldIssue): readonly string[] {
  if (isMissing(issue)) return ['validation.required'];
  const kind = issue.values.origin ?? issue.values.format;
  return typeof kind === 'string' ? [`validation.${issue.code}_${kind}`] : [];
}

function valuesOf({ values }: FieldIssue): Record<string, unknown> {
  return { minimum: values.minimum, maximum: values.maximum };
}
