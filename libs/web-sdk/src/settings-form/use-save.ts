import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { settingConflictSchema, type SettingConflict } from '@atrium/contracts/settings';
import { problemOf } from '../api/problem.js';
import { issueSentence, issuesOfProblem } from '../form/issues.js';
import type { SettingsDraft } from './draft.js';

/** Saves the changes of a form against the version they were made on; the namespace given to the form must follow. Rejects with `ApiProblem`. */
export type SaveSettings = (changes: Readonly<Record<string, unknown>>, version: number) => Promise<unknown>;

export interface Saving {
  readonly isSaving: boolean;
  readonly wasSaved: boolean;
  /** A refusal that no field shows. */
  readonly error: unknown;
  /** Sentences by field path. */
  readonly fieldErrors: Readonly<Record<string, string>>;
  readonly conflict: SettingConflict | null;
  save(): Promise<void>;
  settle: (changes: Record<string, unknown>) => void;
  forget(): void;
}

interface Outcome {
  readonly state: 'idle' | 'saving' | 'saved' | 'failed';
  readonly error: unknown;
}
const idle: Outcome = { state: 'idle', error: null };

/** Runs one save at a time and sorts its refusal: a conflict, wrong fields, or something else. */
export function useSave(draft: SettingsDraft, save: SaveSettings): Saving {
  const { t, i18n } = useTranslation();
  const [outcome, setOutcome] = useState<Outcome>(idle);
  const problem = outcome.error === null ? null : problemOf(outcome.error);
  const conflict = problem?.status === 412 ? conflictOf(problem.current) : null;
  const issues = problem === null ? [] : issuesOfProblem(problem);
  const ruleOf = (path: string): string => `settings.${draft.base.namespace}.${path}.rule`;
  const rules = Object.fromEntries(issues.flatMap(({ path }) => (i18n.exists(ruleOf(path)) ? [[path, ruleOf(path)]] : [])));
  const fieldErrors = Object.fromEntries(issues.map((issue) => [issue.path, issueSentence(t, issue, rules)]));
  const isOnFields = issues.length > 0 && issues.every(({ path }) => draft.base.fields.some(({ name }) => name === path.split('.')[0]));
  return {
    isSaving: outcome.state === 'saving',
    wasSaved: outcome.state === 'saved',
    error: conflict !== null || isOnFields ? null : outcome.error,
    fieldErrors,
    conflict,
    save: async () => {
      setOutcome({ state: 'saving', error: null });
      try {
        await save(draft.changes, draft.base.version);
        draft.discard();
        setOutcome({ state: 'saved', error: null });
      } catch (error) {
        setOutcome({ state: 'failed', error });
      }
    },
    settle: (changes) => {
      if (conflict !== null) draft.rebase(conflict, changes);
      setOutcome(idle);
    },
    forget: () => setOutcome(idle),
  };
}

function conflictOf(current: unknown): SettingConflict | null {
  return settingConflictSchema.safeParse(current).data ?? null;
}
