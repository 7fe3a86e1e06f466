import type { Provider } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { AnyExtensionPoint, Contribution, Contributions } from '../feature/extension-point.js';
import type { Feature } from '../feature/feature.js';

/** One global provider per point: a function that returns the contributed values, classes as the instances of their modules. */
export function pointProvider(point: AnyExtensionPoint, features: readonly Feature[]): Provider {
  const contributions = features.flatMap((feature) => feature.contributes?.flat() ?? []).filter((one) => one.point === point);
  return { provide: point.token, inject: [ModuleRef], useFactory: (modules: ModuleRef) => lazily(contributions, modules) };
}

function lazily(contributions: readonly Contribution[], modules: ModuleRef): Contributions<unknown> {
  let values: readonly unknown[] | null = null;
  return () => (values ??= contributions.map(({ value, type }) => (type ? modules.get(type, { strict: false }) : value)));
}
