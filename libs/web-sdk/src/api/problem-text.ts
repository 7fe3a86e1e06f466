import type { Problem } from '@atrium/contracts';
import type { TFunction } from 'i18next';
import { problemOf } from './problem.js';

/** The sentence a person reads for a failure: `problem.<code>` in their language, else what the server wrote. */
export function problemSentence(t: TFunction, error: unknown): string {
  const problem = problemOf(error);
  const fallback = problem.detail ?? problem.title;
  return t([`problem.${problem.code}`, `problem.status.${problem.status}`], { defaultValue: fallback, ...textValues(problem) });
}

function textValues(problem: Problem): Record<string, unknown> {
  return { detail: problem.detail ?? '', status: problem.status };
}
