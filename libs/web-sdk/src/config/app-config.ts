import type { AuthSettings } from '@atrium/contracts/auth';
import type { Brand, I18nSettings } from '@atrium/contracts/branding';
import type { SystemSettings } from '@atrium/contracts/maintenance';

/** Sign-in settings that everybody may know. */
export type PublicAuthSettings = Partial<AuthSettings>;

/** The public bundle of settings, with the built-in namespaces typed. Others are read with `namespaceOf`. */
export interface PublicConfig {
  /** Version of the application; only signed-in persons get it. */
  readonly version?: string;
  readonly brand: Brand;
  readonly i18n: I18nSettings;
  readonly system: SystemSettings;
  readonly auth: PublicAuthSettings;
  /** Every public field by namespace, as the server sent it. */
  readonly namespaces: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const defaults = {
  brand: { name: 'Atrium', logoUrl: '/logo.svg', supportEmail: null, preset: 'default', overrides: {} },
  i18n: { enabledLocales: ['en', 'nl', 'de', 'fr'], overrides: {} },
  system: { maintenanceMode: false, maintenanceMessage: '', announcement: null, announcementLevel: 'info' },
} satisfies Pick<PublicConfig, 'brand' | 'i18n' | 'system'>;

/** Reads a bundle as it came over the wire; a namespace that is missing gets its defaults. */
export function readConfig(json: unknown): PublicConfig {
  const bundle = isRecord(json) ? json : {};
  const namespaces = Object.fromEntries(Object.entries(bundle).filter((entry): entry is [string, Record<string, unknown>] => isRecord(entry[1])));
  return {
    ...(typeof bundle.version === 'string' && { version: bundle.version }),
    brand: { ...defaults.brand, ...namespaces.brand },
    i18n: { ...defaults.i18n, ...namespaces.i18n },
    system: { ...defaults.system, ...namespaces.system },
    auth: { ...namespaces.auth },
    namespaces,
  };
}

/**
 * The public fields of a host's namespace: `namespaceOf<NoteSettings>(useAppConfig(), 'notes').showOnHome`. Each may be
 * absent: it is not public, or the server does not know it yet. Types only, so that no page loads a schema to read a value.
 */
export function namespaceOf<Settings extends object>({ namespaces }: PublicConfig, name: string): Readonly<Partial<Settings>> {
  // The server checked the values by the same definition.
  return (namespaces[name] ?? {}) as Readonly<Partial<Settings>>;
}

/** The bundle that the server wrote into the page, or null when there is none. */
export function inlinedConfig(root: ParentNode = document): PublicConfig | null {
  const text = root.querySelector('#atrium-config')?.textContent ?? '';
  if (text.trim() === '') return null;
  const json: unknown = JSON.parse(text);
  return readConfig(json);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
