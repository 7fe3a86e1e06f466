import type { Page, PageQuery } from '@atrium/contracts';
import type { SettingNamespaceView } from '@atrium/contracts/settings';
import { cursorValues, decodeCursor, pageOfRows, type Actor } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { NamespaceRegistry } from './namespace-registry.js';
import { SettingPresenter } from './setting-presenter.js';
import { SettingStore } from './setting-store.js';
import { SettingWriter, type SettingWrite } from './setting-writer.js';

/** What the admin screens read and write. Reads go to the database, so a version is never older than the answer. */
@Injectable()
export class SettingDirectory {
  constructor(
    private readonly registry: NamespaceRegistry,
    private readonly store: SettingStore,
    private readonly writer: SettingWriter,
    private readonly presenter: SettingPresenter,
  ) {}

  /** Namespaces by name. */
  async list(actor: Actor, { limit, cursor, count }: PageQuery): Promise<Page<SettingNamespaceView>> {
    const after = cursor === undefined ? '' : decodeCursor(cursor, cursorValues.text).value;
    const states = [...(await this.store.readAll()).values()];
    const rows = states.filter(({ namespace }) => namespace.name > after).slice(0, limit + 1);
    return pageOfRows(await this.presenter.namespaces(actor, rows), {
      limit,
      cursorOf: ({ namespace }) => ({ value: namespace, id: namespace }),
      present: (view) => view,
      ...(count === 'true' ? { total: states.length } : {}),
    });
  }

  /** @throws settingsErrors.notFound */
  async get(actor: Actor, name: string): Promise<SettingNamespaceView> {
    return this.presenter.namespace(actor, await this.store.read(this.registry.get(name)));
  }

  async patch(actor: Actor, write: SettingWrite): Promise<SettingNamespaceView> {
    return this.presenter.namespace(actor, await this.writer.patch(actor, write));
  }

  async replace(actor: Actor, write: SettingWrite): Promise<SettingNamespaceView> {
    return this.presenter.namespace(actor, await this.writer.replace(actor, write));
  }
}
