import type { AnyExtensionPoint } from './extension-point.js';
import type { Feature } from './feature.js';

/** Says in one sentence what is wrong with a feature list. */
export class UnsoundFeaturesError extends Error {
  override readonly name = 'UnsoundFeaturesError';
}

/**
 * Refuses doubles, wrong order, missing dependencies and contributions to points that nobody below offers.
 * A host replaces a built-in by listing its own feature under the same name, so dependencies are met by name.
 *
 * @throws UnsoundFeaturesError
 */
export function assertSound(features: readonly Feature[], kernelPoints: readonly AnyExtensionPoint[]): void {
  const present = new Set<string>();
  const offered = new Set<AnyExtensionPoint>(kernelPoints);
  for (const feature of features) {
    assertName(feature, present);
    assertDependencies(feature, present, features);
    feature.offers?.forEach((point) => offered.add(point));
    assertContributions(feature, offered);
    present.add(feature.name);
  }
}

function assertName(feature: Feature, present: ReadonlySet<string>): void {
  if (!/^[a-z][a-z0-9-]*$/.test(feature.name)) {
    throw new UnsoundFeaturesError(`The feature name "${feature.name}" must be lower case letters, digits and dashes.`);
  }
  if (present.has(feature.name)) {
    throw new UnsoundFeaturesError(`The feature "${feature.name}" is listed twice.`);
  }
}

function assertDependencies(feature: Feature, present: ReadonlySet<string>, all: readonly Feature[]): void {
  for (const { name } of feature.dependsOn ?? []) {
    if (present.has(name)) continue;
    const listed = all.some((other) => other.name === name);
    throw new UnsoundFeaturesError(
      listed
        ? `The feature "${feature.name}" depends on "${name}", which is listed after it; list "${name}" first.`
        : `The feature "${feature.name}" depends on "${name}", which is not listed; add it, or start with closure([...]).`,
    );
  }
}

function assertContributions(feature: Feature, offered: ReadonlySet<AnyExtensionPoint>): void {
  for (const { point } of feature.contributes?.flat() ?? []) {
    if (offered.has(point)) continue;
    throw new UnsoundFeaturesError(
      `The feature "${feature.name}" contributes to "${point.name}", which no feature before it offers; list its owner first.`,
    );
  }
}
