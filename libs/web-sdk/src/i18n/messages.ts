import type { Messages, WebFeature } from '../feature/web-feature.js';

/** Texts of one locale in the making. */
interface Tree {
  [key: string]: string | Tree;
}

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Lays texts over texts; what comes later wins. Where one has a text and the other a group, the later one wins too. */
export function mergeMessages(layers: readonly Messages[]): Messages {
  return treeOf(layers);
}

/** Lays flat `a.b.c` keys over texts: an administrator's own wording. A key that would replace a group is left out. */
export function overrideMessages(messages: Messages, overrides: Readonly<Record<string, string>>): Messages {
  const merged = treeOf([messages]);
  for (const [key, text] of Object.entries(overrides)) put(merged, key.split('.'), text);
  return merged;
}

/** Loads the texts of one locale from every feature, in feature order: hosts come last and win over built-ins. */
export async function loadMessages(features: readonly WebFeature[], locale: string): Promise<Messages> {
  const loaded = await Promise.all(features.map(async (feature) => (await feature.messages?.[locale]?.())?.default));
  return mergeMessages(loaded.filter((messages) => messages !== undefined));
}

/** Every locale that at least one feature has texts for. */
export function knownLocales(features: readonly WebFeature[]): readonly string[] {
  return [...new Set(features.flatMap((feature) => Object.keys(feature.messages ?? {})))];
}

/** Flat keys of nested texts, sorted. */
export function messageKeys(messages: Messages, prefix = ''): readonly string[] {
  return Object.entries(messages)
    .flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : messageKeys(value, `${prefix}${key}.`)))
    .sort();
}

function treeOf(layers: readonly Messages[]): Tree {
  const tree: Tree = {};
  for (const layer of layers) lay(tree, layer);
  return tree;
}

function lay(target: Tree, layer: Messages): void {
  for (const [key, value] of Object.entries(layer)) {
    if (forbidden.has(key)) continue;
    if (typeof value === 'string') target[key] = value;
    else lay(branch(target, key), value);
  }
}

function put(target: Tree, path: readonly string[], text: string): void {
  const [key, ...rest] = path;
  if (key === undefined || path.some((part) => forbidden.has(part))) return;
  if (rest.length > 0) return typeof target[key] === 'string' ? undefined : put(branch(target, key), rest, text);
  if (typeof target[key] !== 'object') target[key] = text;
}

function branch(target: Tree, key: string): Tree {
  const existing = Object.hasOwn(target, key) ? target[key] : undefined;
  if (typeof existing === 'object') return existing;
  const made: Tree = {};
  target[key] = made;
  return made;
}
