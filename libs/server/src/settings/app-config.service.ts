import { createHash } from 'node:crypto';
import type { Actor, ShellConfig } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { applicationVersion } from './application-version.js';
import type { SettingState } from './setting-state.js';
import { Settings, type SettingsSnapshot } from './settings.service.js';

/** An answer and its strong entity tag (RFC 9110 §8.8.3). */
export interface TaggedConfig {
  readonly body: Readonly<Record<string, unknown>>;
  readonly tag: string;
}

interface Bundles {
  readonly anonymous: TaggedConfig;
  readonly signedIn: TaggedConfig;
}

/** The public fields of every namespace, made once for each change. */
@Injectable()
export class AppConfigs implements ShellConfig {
  private readonly made = new WeakMap<SettingsSnapshot, Bundles>();

  constructor(private readonly settings: Settings) {}

  async configFor(actor: Actor): Promise<TaggedConfig> {
    const bundles = await this.bundles();
    return actor.kind === 'anonymous' ? bundles.anonymous : bundles.signedIn;
  }

  async shellConfig(): Promise<TaggedConfig['body']> {
    return (await this.bundles()).anonymous.body;
  }

  private async bundles(): Promise<Bundles> {
    const snapshot = await this.settings.snapshot();
    const known = this.made.get(snapshot);
    if (known) return known;
    const body = publicFields([...snapshot.states.values()]);
    const bundles = { anonymous: tagged(body), signedIn: tagged({ version: applicationVersion, ...body }) };
    this.made.set(snapshot, bundles);
    return bundles;
  }
}

/** Whether one of the tags that a client knows is this one; compression turns a strong tag into a weak one. */
export function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const known = ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes(tag) || known.includes('*');
}

function publicFields(states: readonly SettingState[]): Record<string, Record<string, unknown>> {
  const bundles = states.map(({ namespace, values }) => {
    const shown = Object.entries(values).filter(([name]) => namespace.fields[name]?.visibility === 'public');
    return [namespace.name, Object.fromEntries(shown)] as const;
  });
  return Object.fromEntries(bundles.filter(([, fields]) => Object.keys(fields).length > 0));
}

const tagged = (body: TaggedConfig['body']): TaggedConfig => ({
  body,
  tag: `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`,
});
