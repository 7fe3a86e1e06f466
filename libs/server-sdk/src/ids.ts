import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

/** A new UUIDv7 (RFC 9562 §5.7): sorts by creation time, safe to show. */
export const newId = (): string => v7();

const idBytes = 16;
const pool = new Uint8Array(idBytes * 256);
let used = pool.length;

/**
 * A UUIDv7 for a request. Every request has one, so its random bits are drawn for 256 at a time; those of one
 * millisecond sort in no particular order.
 */
export function newRequestId(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += idBytes;
  return v7({ random: pool.subarray(used - idBytes, used) });
}
