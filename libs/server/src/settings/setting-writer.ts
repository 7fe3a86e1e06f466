import { requestErrors, type SettingNamespace } from '@atrium/contracts';
import { settingsErrors, settingsEvents, settingsPermissions } from '@atrium/contracts/settings';
import { Bus, Clock, Db, Events, PermissionStep, type Actor } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { versionFrom } from './if-match.js';
import { NamespaceRegistry } from './namespace-registry.js';
import { changesOf, editPermissionOf, effectiveOrders, ordersOfPatch, ordersOfReplacement, type SettingOrder } from './setting-change.js';
import { parseSettings } from './setting-input.js';
import { SettingPresenter } from './setting-presenter.js';
import type { SettingState, StoredSettings } from './setting-state.js';
import { SettingStore } from './setting-store.js';
import { settingsChannel } from './settings.service.js';

type Values = Readonly<Record<string, unknown>>;

/** One request to change a namespace. */
export interface SettingWrite {
  readonly namespace: string;
  /** The `If-Match` header: `"<version>"` as it was read. */
  readonly ifMatch: string | undefined;
  readonly input: Values;
}

/**
 * Changes app settings. A write that changes nothing in force writes nothing: no version, no event, no audit entry.
 * It answers what is in force, so it needs the right to see settings as well.
 */
@Injectable()
export class SettingWriter {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly bus: Bus,
    private readonly permissions: PermissionStep,
    private readonly registry: NamespaceRegistry,
    private readonly store: SettingStore,
    private readonly presenter: SettingPresenter,
  ) {}

  /** Changes the sent fields. Throws the problems of `settingsErrors`, 403 naming a missing permission, 400 with paths. */
  patch(actor: Actor, write: SettingWrite): Promise<SettingState> {
    return this.write(actor, write, (_, input) => ordersOfPatch(input));
  }

  /** As `patch`, and returns what is not sent to its default. */
  replace(actor: Actor, write: SettingWrite): Promise<SettingState> {
    return this.write(actor, write, ordersOfReplacement);
  }

  private async write(actor: Actor, write: SettingWrite, ordersOf: (before: SettingState, input: Values) => SettingOrder[]): Promise<SettingState> {
    if (actor.kind !== 'system') await this.permissions.assert(actor, settingsPermissions.read);
    const namespace = this.registry.get(write.namespace);
    const expected = versionFrom(write.ifMatch);
    const input = parseSettings(namespace, write.input);
    const before = await this.store.read(namespace);
    if (before.stored.version !== expected) throw await this.stale(before);
    const orders = effectiveOrders(before, ordersOf(before, input));
    if (orders.length === 0) return before;
    await this.assertAllowed(actor, before, orders);
    const after = this.store.stateOf(namespace, this.storedAfter(actor, before, orders));
    assertRule(namespace, after);
    if (await this.commit(actor, before, after, orders)) return after;
    throw await this.stale(await this.store.read(namespace));
  }

  private async assertAllowed(actor: Actor, { namespace, pinned }: SettingState, orders: readonly SettingOrder[]): Promise<void> {
    if (actor.kind !== 'system') {
      for (const { field } of orders) await this.permissions.assert(actor, editPermissionOf(namespace, field));
    }
    const fixed = orders.flatMap(({ field }) => pinned.get(field) ?? []);
    if (fixed.length === 0) return;
    throw settingsErrors.pinned({
      detail: `Change ${fixed.map(({ variable }) => variable).join(', ')} where the application is started.`,
      errors: fixed.map(({ field, variable }) => ({ path: field, code: 'pinned', message: `Fixed by ${variable}` })),
    });
  }

  private storedAfter(actor: Actor, { namespace, stored }: SettingState, orders: readonly SettingOrder[]): StoredSettings {
    const value = new Map(Object.entries(stored.value));
    const marks = new Map(Object.entries(stored.marks));
    for (const order of orders) {
      if (order.kind === 'set') value.set(order.field, this.store.encode(namespace, order.field, order.value));
      else value.delete(order.field);
      marks.set(order.field, { changedAt: this.clock.now().toISOString(), changedBy: actor.userId });
    }
    return { version: stored.version + 1, value: Object.fromEntries(value), marks: Object.fromEntries(marks) };
  }

  /** Resolves false when somebody else wrote first. */
  private commit(actor: Actor, before: SettingState, after: SettingState, orders: readonly SettingOrder[]): Promise<boolean> {
    const { name } = after.namespace;
    return this.db.transaction(async (tx) => {
      if (!(await this.store.write(tx, name, after.stored, this.clock.now()))) return false;
      tx.bumpEpoch('settings');
      await this.events.publish(tx, settingsEvents.changed(actor, { entity: { type: 'settings', id: name }, changes: changesOf(before, after, orders) }));
      tx.afterCommit(() => void this.bus.publish(settingsChannel, name));
      return true;
    });
  }

  private async stale(state: SettingState): Promise<Error> {
    return settingsErrors.stale({ extensions: { current: await this.presenter.conflict(state) } });
  }
}

function assertRule(namespace: SettingNamespace, after: SettingState): void {
  const errors = namespace.check?.(after.values) ?? [];
  if (errors.length > 0) throw requestErrors.invalid({ errors });
}
