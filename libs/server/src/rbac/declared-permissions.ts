import type { Permission } from '@atrium/contracts';
import { FEATURES, UnsoundFeaturesError, type Feature } from '@atrium/server-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { permissions } from './rbac.points.js';

/** A declared right and the feature that declares it. */
export interface DeclaredPermission extends Permission {
  readonly feature: string;
}

/** The rights that the running application declares, by code. Grants of other codes mean nothing here. */
@Injectable()
export class DeclaredPermissions {
  /** Ascending by code. */
  readonly all: readonly DeclaredPermission[];
  private readonly codes: ReadonlySet<string>;

  constructor(@Inject(FEATURES) features: readonly Feature[]) {
    this.all = features.flatMap(declaredBy).toSorted((one, other) => compare(one.code, other.code));
    this.codes = new Set(this.all.map(({ code }) => code));
    if (this.codes.size !== this.all.length) {
      throw new UnsoundFeaturesError(`The permission "${doubleOf(this.all)}" is declared twice.`);
    }
  }

  has(code: string): boolean {
    return this.codes.has(code);
  }
}

function declaredBy(feature: Feature): DeclaredPermission[] {
  const contributed = (feature.contributes ?? []).flat().filter(({ point }) => point === permissions);
  return contributed.flatMap(({ value }) => (isPermission(value) ? [{ ...value, feature: feature.name }] : []));
}

const isPermission = (value: unknown): value is Permission => typeof value === 'object' && value !== null && 'code' in value;

/** By code unit, as both databases order their binary columns. */
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const doubleOf = (all: readonly DeclaredPermission[]): string =>
  all.find(({ code }, index) => all[index + 1]?.code === code)?.code ?? '';
