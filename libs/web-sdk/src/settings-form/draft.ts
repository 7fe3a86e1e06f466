import { useState } from 'react';
import type { SettingConflict, SettingNamespaceView } from '@atrium/contracts/settings';
import { sameValue } from './value.js';

type Values = Readonly<Record<string, unknown>>;

/** What a person has changed in a namespace, against the version that they began with. */
export interface SettingsDraft {
  /** The namespace as it was read when the first change was made; newer readings wait until there are no changes. */
  readonly base: SettingNamespaceView;
  /** Only what differs from `base`: the body of the PATCH. */
  readonly changes: Values;
  readonly isDirty: boolean;
  valueOf(field: string): unknown;
  isChanged(field: string): boolean;
  set: (field: string, value: unknown) => void;
  /** Takes back one change. */
  revert(field: string): void;
  discard(): void;
  /** Starts again from what won, with these changes on top. */
  rebase(conflict: SettingConflict, changes: Values): void;
}

interface State {
  readonly base: SettingNamespaceView;
  readonly changes: Values;
}

/** Keeps the changes of one form. A new reading of the namespace never overwrites what a person typed. */
export function useSettingsDraft(namespace: SettingNamespaceView): SettingsDraft {
  const [state, setState] = useState<State>({ base: namespace, changes: {} });
  const isDirty = Object.keys(state.changes).length > 0;
  const base = baseOf(state, namespace);
  const isChanged = (field: string): boolean => Object.hasOwn(state.changes, field);
  return {
    base,
    changes: state.changes,
    isDirty,
    isChanged,
    valueOf: (field) => (isChanged(field) ? state.changes[field] : base.value[field]),
    set: (field, value) => setState((now) => withChange({ ...now, base: baseOf(now, namespace) }, field, value)),
    revert: (field) => setState((now) => ({ ...now, changes: without(now.changes, field) })),
    discard: () => setState((now) => ({ ...now, changes: {} })),
    rebase: (conflict, changes) => setState({ base: baseAfter(base, conflict), changes }),
  };
}

/** Under changes the version that they were made on; else the newest that is known, which a conflict may have told. */
function baseOf({ base, changes }: State, latest: SettingNamespaceView): SettingNamespaceView {
  return Object.keys(changes).length > 0 || base.version > latest.version ? base : latest;
}

function withChange(state: State, field: string, value: unknown): State {
  const rest = without(state.changes, field);
  const isBack = Object.hasOwn(state.base.value, field) && sameValue(value, state.base.value[field]);
  return { ...state, changes: isBack ? rest : { ...rest, [field]: value } };
}

function without(values: Values, field: string): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name !== field));
}

function baseAfter(base: SettingNamespaceView, { value, version }: SettingConflict): SettingNamespaceView {
  const fields = base.fields.map((field) => (Object.hasOwn(value, field.name) ? { ...field, value: value[field.name] } : field));
  return { ...base, value, version, fields };
}
