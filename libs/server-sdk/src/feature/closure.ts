import type { Feature } from './feature.js';

/** The given features and all they stand on, in boot order and each once. */
export function closure(features: readonly Feature[]): Feature[] {
  const ordered = new Map<string, Feature>();
  const visit = (feature: Feature): void => {
    if (ordered.has(feature.name)) return;
    feature.dependsOn?.forEach(visit);
    ordered.set(feature.name, feature);
  };
  features.forEach(visit);
  return [...ordered.values()];
}
