import type { SettingField } from '@atrium/contracts';
import { settingsPermissions, type SettingConflict, type SettingFieldView, type SettingNamespaceView } from '@atrium/contracts/settings';
import { Contributed, holds, personNames, type Actor, type Contributions, type PersonNames } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { jsonSchemaOf } from './json-schema.js';
import { editPermissionOf, isSecret } from './setting-change.js';
import { ownValue, type SettingState } from './setting-state.js';
import type { FieldMark } from './setting.entity.js';

type Names = ReadonlyMap<string, string>;

/** Shows namespaces to administrators. Values of secrets never pass it. */
@Injectable()
export class SettingPresenter {
  constructor(@Contributed(personNames) private readonly people: Contributions<PersonNames>) {}

  async namespaces(actor: Actor, states: readonly SettingState[]): Promise<SettingNamespaceView[]> {
    const names = await this.namesIn(states);
    return states.map((state) => presentNamespace(actor, state, names));
  }

  async namespace(actor: Actor, state: SettingState): Promise<SettingNamespaceView> {
    return presentNamespace(actor, state, await this.namesIn([state]));
  }

  /** What won over a stale write, and who wrote it. */
  async conflict(state: SettingState): Promise<SettingConflict> {
    const names = await this.namesIn([state]);
    const latest = Object.values(state.stored.marks).toSorted((one, other) => (one.changedAt < other.changedAt ? 1 : -1))[0];
    return { value: shownValues(state), version: state.stored.version, ...presentMark(latest, names) };
  }

  private async namesIn(states: readonly SettingState[]): Promise<Names> {
    const marks = states.flatMap(({ stored }) => Object.values(stored.marks));
    const ids = [...new Set(marks.map(({ changedBy }) => changedBy).filter((id) => id !== null))];
    if (ids.length === 0) return new Map();
    const found = await Promise.all(this.people().map((source) => source.namesOf(ids)));
    return new Map(found.flatMap((names) => [...names]));
  }
}

function presentNamespace(actor: Actor, state: SettingState, names: Names): SettingNamespaceView {
  const { namespace, stored } = state;
  return {
    namespace: namespace.name,
    title: namespace.title,
    help: namespace.help ?? null,
    version: stored.version,
    value: shownValues(state),
    fields: Object.entries(namespace.fields).map(([name, field]) => presentField(actor, state, name, field, names)),
  };
}

function presentField(actor: Actor, state: SettingState, name: string, field: SettingField, names: Names): SettingFieldView {
  const { namespace, stored, pinned } = state;
  const edit = editPermissionOf(namespace, name);
  const hidden = isSecret(namespace, name);
  const fixed = pinned.get(name);
  return {
    name,
    title: field.title,
    help: field.help ?? null,
    visibility: field.visibility,
    widget: field.widget ?? null,
    schema: jsonSchemaOf(field.schema),
    default: hidden ? null : field.default,
    value: hidden ? null : ownValue(state.values, name),
    isSet: fixed !== undefined || Object.hasOwn(stored.value, name),
    editable: fixed === undefined && holds(actor, settingsPermissions.update) && holds(actor, edit),
    editPermission: edit.code,
    pinnedBy: fixed?.variable ?? null,
    ...presentMark(stored.marks[name], names),
  };
}

function presentMark(mark: FieldMark | undefined, names: Names): Pick<SettingFieldView, 'changedAt' | 'changedBy'> {
  if (!mark) return { changedAt: null, changedBy: null };
  const id = mark.changedBy;
  return { changedAt: mark.changedAt, changedBy: id === null ? null : { id, name: names.get(id) ?? id } };
}

const shownValues = ({ namespace, values }: SettingState): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !isSecret(namespace, name)));
