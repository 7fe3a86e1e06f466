import { createInterface } from 'node:readline';

/** Calls `onLine` for every line of a stream. */
export function eachLine(stream, onLine) {
  createInterface({ input: stream, crlfDelay: Infinity }).on('line', onLine);
}
