import type { WebFeature } from './web-feature.js';

/** The given features and all they stand on, each once, dependencies first. */
export function webClosure(features: readonly WebFeature[]): readonly WebFeature[] {
  const found = new Map<string, WebFeature>();
  const add = (feature: WebFeature): void => {
    if (found.has(feature.name)) return;
    feature.dependsOn?.forEach(add);
    found.set(feature.name, feature);
  };
  features.forEach(add);
  return [...found.values()];
}

/**
 * Puts a list in force: a later feature with the name of an earlier one takes its place.
 * Throws a sentence for a missing or late dependency and for two features that claim one path.
 */
export function soundFeatures(features: readonly WebFeature[]): readonly WebFeature[] {
  const byName = new Map<string, WebFeature>();
  for (const feature of features) byName.set(feature.name, feature);
  const sound = [...byName.values()];
  assertOrder(sound);
  assertOwnPaths(sound);
  return sound;
}

function assertOrder(features: readonly WebFeature[]): void {
  const seen = new Set<string>();
  for (const feature of features) {
    for (const needed of feature.dependsOn ?? []) {
      if (!seen.has(needed.name)) throw new Error(`The web feature "${feature.name}" needs "${needed.name}" before it in the list.`);
    }
    seen.add(feature.name);
  }
}

function assertOwnPaths(features: readonly WebFeature[]): void {
  const owners = new Map<string, string>();
  for (const feature of features) {
    for (const { path } of feature.routes ?? []) {
      if (!path.startsWith('/')) throw new Error(`The path "${path}" of the web feature "${feature.name}" must begin with "/".`);
      const owner = owners.get(path);
      if (owner !== undefined) throw new Error(`The web features "${owner}" and "${feature.name}" both claim the path "${path}".`);
      owners.set(path, feature.name);
    }
  }
}
