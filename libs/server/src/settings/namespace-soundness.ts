import type { SettingNamespace } from '@atrium/contracts';

const namespaceName = /^[a-z][a-z0-9-]{0,49}$/;
const fieldName = /^[a-z][A-Za-z0-9]{0,63}$/;
/** Names that reach the prototype of a plain object, and `version`, which the public bundle uses itself. */
const takenFieldNames = new Set(['__proto__', 'constructor', 'prototype']);
const takenNamespaceNames = new Set(['version', 'constructor', 'prototype']);

/** How names are compared with parts of environment variables: without case, dashes and underscores. */
export const loosely = (name: string): string => name.toLowerCase().replaceAll(/[-_]/g, '');

/** What is wrong with the registered namespaces, one sentence each; empty when they are sound. */
export function faultsOfNamespaces(namespaces: readonly SettingNamespace[]): string[] {
  const names = namespaces.map(({ name }) => loosely(name));
  const doubles = namespaces.filter(({ name }, index) => names.indexOf(loosely(name)) !== index);
  return [
    ...doubles.map(({ name }) => `The settings namespace "${name}" is registered twice, or differs from another only by dashes.`),
    ...namespaces.flatMap(faultsOfNamespace),
  ];
}

function faultsOfNamespace(namespace: SettingNamespace): string[] {
  const { name, fields } = namespace;
  const badName = !namespaceName.test(name) || takenNamespaceNames.has(name);
  const names = Object.keys(fields);
  const doubles = names.filter((field, index) => names.findIndex((other) => loosely(other) === loosely(field)) !== index);
  const faults = [
    ...(badName ? [`The settings namespace "${name}" must match [a-z][a-z0-9-]{0,49} and not be called "version".`] : []),
    ...doubles.map((field) => `The setting "${name}.${field}" differs from another only by case.`),
    ...names.flatMap((field) => faultsOfField(namespace, field)),
  ];
  return faults.length > 0 ? faults : faultsOfDefaults(namespace);
}

function faultsOfField({ name, fields }: SettingNamespace, field: string): string[] {
  if (!fieldName.test(field) || takenFieldNames.has(field)) return [`The setting "${name}.${field}" must be named in camelCase.`];
  const fits = fields[field]?.schema.safeParse(fields[field].default).success;
  return fits ? [] : [`The default of the setting "${name}.${field}" does not fit its schema.`];
}

function faultsOfDefaults(namespace: SettingNamespace): string[] {
  const defaults = Object.fromEntries(Object.entries(namespace.fields).map(([field, { default: value }]) => [field, value]));
  const errors = namespace.check?.(defaults) ?? [];
  return errors.map(({ path, message }) => `The defaults of the settings namespace "${namespace.name}" break its own rule: ${path} ${message}`);
}
