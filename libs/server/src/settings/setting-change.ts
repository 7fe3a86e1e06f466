import { isDeepStrictEqual } from 'node:util';
import type { FieldChange, Permission, SettingNamespace } from '@atrium/contracts';
import { ownValue, type SettingState } from './setting-state.js';

/** What a write asks for one field: a value, or its default back. */
export type SettingOrder =
  | { readonly field: string; readonly kind: 'set'; readonly value: unknown }
  | { readonly field: string; readonly kind: 'reset' };

type Values = Readonly<Record<string, unknown>>;

/** PATCH: what is sent changes. */
export const ordersOfPatch = (input: Values): SettingOrder[] =>
  Object.entries(input).map(([field, value]) => ({ field, kind: 'set', value }));

/** PUT: what is not sent returns to its default. A pinned field that is not sent stays as it is. */
export function ordersOfReplacement(state: SettingState, input: Values): SettingOrder[] {
  const omitted = Object.keys(state.namespace.fields).filter((field) => !Object.hasOwn(input, field) && !state.pinned.has(field));
  return [...ordersOfPatch(input), ...omitted.map((field) => ({ field, kind: 'reset' as const }))];
}

/** The orders that change what is in force. A secret counts as changed, or its value could be found out by trying. */
export const effectiveOrders = (state: SettingState, orders: readonly SettingOrder[]): SettingOrder[] =>
  orders.filter((order) => isEffective(state, order));

/** Old and new values for events and the audit log; secrets never appear. */
export function changesOf(before: SettingState, after: SettingState, orders: readonly SettingOrder[]): Record<string, FieldChange> {
  const changes = orders.map(({ field }) => {
    const hidden = isSecret(before.namespace, field);
    return [field, hidden ? { from: '•', to: '•' } : { from: ownValue(before.values, field), to: ownValue(after.values, field) }] as const;
  });
  return Object.fromEntries(changes);
}

/** The permission that decides about a field. */
export const editPermissionOf = (namespace: SettingNamespace, field: string): Permission => namespace.fields[field]?.edit ?? namespace.edit;

export const isSecret = (namespace: SettingNamespace, field: string): boolean => namespace.fields[field]?.visibility === 'secret';

function isEffective(state: SettingState, order: SettingOrder): boolean {
  const isStored = Object.hasOwn(state.stored.value, order.field);
  if (isSecret(state.namespace, order.field)) return order.kind === 'set' || isStored;
  const wanted = order.kind === 'set' ? order.value : state.namespace.fields[order.field]?.default;
  return !isDeepStrictEqual(ownValue(state.values, order.field), wanted);
}
