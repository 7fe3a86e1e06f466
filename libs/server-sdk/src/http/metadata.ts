import 'reflect-metadata';

/** Metadata that a decorator left; `T` is what that decorator promises to leave. */
export function metadataOf<T>(key: string | symbol, target: object, property?: string): T | undefined {
  const value: unknown = property === undefined ? Reflect.getMetadata(key, target) : Reflect.getMetadata(key, target, property);
  // The reflection API is untyped; this is its only door.
  return value as T | undefined;
}
