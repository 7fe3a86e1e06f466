import type { Type } from '@nestjs/common';
import type { MigrationInterface } from 'typeorm';
import type { AnyExtensionPoint, Contribution } from './extension-point.js';

/** One capability of the server: a Nest module and what it brings. Seven keys and no more (architecture.md). */
export interface Feature {
  /** `[a-z][a-z0-9-]*`, unique; also the folder's and the docs page's name. */
  readonly name: string;
  /** Every feature whose `index.ts` this one imports. */
  readonly dependsOn?: readonly Feature[];
  readonly module: Type<object>;
  readonly entities?: readonly Type<object>[];
  readonly migrations?: readonly Type<MigrationInterface>[];
  readonly offers?: readonly AnyExtensionPoint[];
  readonly contributes?: readonly (readonly Contribution[])[];
}

/** Declares a feature. Pure: nothing is registered until `createServer` lists it. */
export const defineFeature = (feature: Feature): Feature => feature;
