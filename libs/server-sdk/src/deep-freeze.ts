/** Makes a plain value unchangeable and returns it, so that callers may share it; a frozen answer is written only once. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach((inner: unknown) => void deepFreeze(inner));
  return value;
}
