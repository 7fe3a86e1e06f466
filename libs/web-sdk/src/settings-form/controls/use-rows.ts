import { useState } from 'react';
import { sameValue } from '../value.js';

/**
 * Rows under edit for a value that is a map: a row without its key lives here only, a complete one is in the value.
 * When the value changes from outside (discard, reset) the rows follow it.
 */
export function useRows<Row>(value: unknown, read: (value: unknown) => readonly Row[], write: (rows: readonly Row[]) => unknown) {
  const [rows, setRows] = useState(() => read(value));
  const isOwn = sameValue(write(rows), value ?? {});
  const shown = isOwn ? rows : read(value);
  if (!isOwn) setRows(shown);
  return [shown, setRows] as const;
}
