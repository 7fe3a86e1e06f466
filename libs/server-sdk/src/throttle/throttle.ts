export interface ThrottleRule {
  /** Takes that one window allows, at least 1. */
  readonly limit: number;
  /** Length of the window, at least 1 second. It starts with the first take and no traffic extends it. */
  readonly windowSeconds: number;
}

export interface ThrottleAnswer {
  readonly allowed: boolean;
  /** Takes left in this window. */
  readonly remaining: number;
  /** Seconds until the window ends, at least 1, for `Retry-After`; 0 when allowed. */
  readonly retryAfterSeconds: number;
}

/** Counts attempts per key in fixed windows. */
export abstract class Throttle {
  /** Counts one attempt. Parallel takes of one key never allow more than the limit. */
  abstract take(key: string, rule: ThrottleRule): Promise<ThrottleAnswer>;
  /** Forgets a key, after a successful attempt for example. */
  abstract clear(key: string): Promise<void>;
  /** Deletes windows that have ended and resolves their number; run it from time to time. */
  abstract purge(): Promise<number>;
}
