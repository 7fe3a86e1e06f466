/** One derivation, as it crosses to a worker thread. */
export interface HashJob {
  readonly password: string;
  readonly salt: Uint8Array;
  readonly cost: HashCost;
}

export interface HashCost {
  /** KiB of memory. */
  readonly memory: number;
  /** Passes over the memory. */
  readonly passes: number;
  readonly lanes: number;
  /** Bytes of the result. */
  readonly length: number;
}

export type HashReply = { readonly tag: Uint8Array } | { readonly error: string };
