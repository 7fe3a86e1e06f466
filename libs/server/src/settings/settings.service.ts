import type { SettingNamespace, SettingsOf } from '@atrium/contracts';
import { Bus, deepFreeze, Epochs, Log } from '@atrium/server-sdk';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { SettingState } from './setting-state.js';
import { SettingStore } from './setting-store.js';

/** Channel on which a process tells the others that settings changed. The message is the namespace's name. */
export const settingsChannel = 'settings';

/** All namespaces as they were at one epoch. */
export interface SettingsSnapshot {
  readonly epoch: string;
  readonly states: ReadonlyMap<string, SettingState>;
}

/**
 * App settings in force. Cached per process; every read compares the epoch, so a change made by any process is seen by
 * the next read everywhere, whether or not the bus delivered its push.
 */
@Injectable()
export class Settings implements OnModuleInit, OnModuleDestroy {
  private cached: SettingsSnapshot | null = null;
  private loading: { readonly epoch: string; readonly snapshot: Promise<SettingsSnapshot> } | null = null;
  private unsubscribe: (() => Promise<void>) | null = null;

  constructor(
    private readonly epochs: Epochs,
    private readonly store: SettingStore,
    private readonly bus: Bus,
    private readonly log: Log,
  ) {}

  async onModuleInit(): Promise<void> {
    this.unsubscribe = await this.bus.subscribe(settingsChannel, () => this.warm());
  }

  async onModuleDestroy(): Promise<void> {
    await this.unsubscribe?.();
  }

  /**
   * The values in force, every field present, frozen. Throws for a namespace that no feature registered.
   *
   * @example const { name } = await settings.get(brandSettings);
   */
  async get<Namespace extends SettingNamespace>(namespace: Namespace): Promise<SettingsOf<Namespace>> {
    const state = (await this.snapshot()).states.get(namespace.name);
    if (!state) throw new Error(`The settings namespace "${namespace.name}" is not registered; contribute it with settingNamespaces.with(…).`);
    // The store parsed every field by this namespace's own schemas; a record built by name cannot carry their types.
    return state.values as SettingsOf<Namespace>;
  }

  /** Everything at this moment; the same object until a setting changes. */
  async snapshot(): Promise<SettingsSnapshot> {
    const { settings: epoch } = await this.epochs.read();
    if (this.cached?.epoch === epoch) return this.cached;
    if (this.loading?.epoch !== epoch) this.loading = { epoch, snapshot: this.load(epoch) };
    return this.loading.snapshot;
  }

  /** The epoch was read before the rows, so what is cached under it is never older than it. */
  private async load(epoch: string): Promise<SettingsSnapshot> {
    try {
      const states = await this.store.readAll();
      for (const { values } of states.values()) deepFreeze(values);
      this.cached = { epoch, states };
      return this.cached;
    } finally {
      if (this.loading?.epoch === epoch) this.loading = null;
    }
  }

  private warm(): void {
    this.snapshot().catch((error: unknown) => this.log.warn({ error }, 'Settings could not be read ahead'));
  }
}
