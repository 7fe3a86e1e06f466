import type { SettingField, SettingNamespace } from '@atrium/contracts';
import { loosely } from './namespace-soundness.js';

const prefix = 'ATRIUM_SETTINGS__';

/** A value that an environment variable fixes. */
export interface PinnedSetting {
  readonly namespace: string;
  readonly field: string;
  /** Name of the environment variable. */
  readonly variable: string;
  readonly value: unknown;
}

export interface PinnedSettings {
  readonly pinned: readonly PinnedSetting[];
  /** One line per wrong variable; never its value, which may be a secret. */
  readonly faults: readonly string[];
}

/**
 * Reads `ATRIUM_SETTINGS__<NAMESPACE>__<FIELD>`, matched without case, dashes and underscores. A text that the field
 * takes is the value as it stands; everything else is JSON.
 */
export function readPinnedSettings(variables: Readonly<Record<string, string>>, namespaces: readonly SettingNamespace[]): PinnedSettings {
  const read = Object.entries(variables).map(([variable, text]) => readOne(variable, text, namespaces));
  const pinned = read.filter((one) => typeof one !== 'string');
  const doubles = pinned.filter((one, index) => pinned.findIndex((other) => isSamePlace(one, other)) !== index);
  return {
    pinned,
    faults: [
      ...read.filter((one) => typeof one === 'string'),
      ...doubles.map(({ variable, namespace, field }) => `${variable}: another variable fixes ${namespace}.${field} already`),
    ],
  };
}

function readOne(variable: string, text: string, namespaces: readonly SettingNamespace[]): PinnedSetting | string {
  const [namespacePart = '', fieldPart = '', ...rest] = variable.slice(prefix.length).split('__');
  const namespace = namespaces.find(({ name }) => loosely(name) === loosely(namespacePart));
  if (!namespace) return `${variable}: there is no settings namespace "${namespacePart}"`;
  const found = Object.entries(namespace.fields).find(([name]) => loosely(name) === loosely(fieldPart));
  if (!found || rest.length > 0) return `${variable}: the namespace "${namespace.name}" has no such field`;
  const [field, definition] = found;
  const value = valueOf(definition, text);
  if (!value.success) return `${variable}: ${value.fault}`;
  return { namespace: namespace.name, field, variable, value: value.data };
}

type Value = { readonly success: true; readonly data: unknown } | { readonly success: false; readonly fault: string };

function valueOf({ schema }: SettingField, text: string): Value {
  const asText = schema.safeParse(text);
  if (asText.success) return asText;
  const asJson = schema.safeParse(parsed(text));
  if (asJson.success) return asJson;
  return { success: false, fault: asJson.error.issues.map(({ message }) => message).join('; ') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const isSamePlace = (one: PinnedSetting, other: PinnedSetting): boolean =>
  one.namespace === other.namespace && one.field === other.field;
