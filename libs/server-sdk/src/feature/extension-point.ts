import { Inject, type Type } from '@nestjs/common';

/** What one feature adds to one extension point. Made by `with` and `withClass` only. */
export interface Contribution {
  readonly point: AnyExtensionPoint;
  readonly value?: unknown;
  /** A class whose instance is a provider of the contributing feature's own module. */
  readonly type?: Type<object>;
}

/** The part of an extension point that does not depend on its values; what `offers` lists. */
export abstract class AnyExtensionPoint {
  /** Injection token of `() => readonly T[]`. */
  readonly token: symbol;

  constructor(readonly name: string) {
    this.token = Symbol(`extension point ${name}`);
  }
}

/**
 * A named place where features may add something. Owned by one feature, or by the kernel.
 * Contributed values are read with `@Contributed(point) private readonly things: Contributions<T>`.
 */
export class ExtensionPoint<T> extends AnyExtensionPoint {
  /** Contributes values as they are. */
  with(...values: readonly T[]): Contribution[] {
    return values.map((value) => ({ point: this, value }));
  }

  /** Contributes classes; each must be a provider of the contributing feature's module. */
  withClass(...types: readonly Type<T & object>[]): Contribution[] {
    return types.map((type) => ({ point: this, type }));
  }
}

/** Returns the contributed values in feature order. Read lazily: complete once the application has started. */
export type Contributions<T> = () => readonly T[];

/** Injects the contributions of a point as a function that returns them. */
export const Contributed = (point: AnyExtensionPoint): ParameterDecorator & PropertyDecorator => Inject(point.token);
