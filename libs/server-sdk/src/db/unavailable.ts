/** The database cannot answer now: unreachable, read-only, exhausted or busy beyond the retries. The kernel answers 503. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';

  constructor(reason: string, options?: ErrorOptions) {
    super(`The database cannot answer right now: ${reason}`, options);
  }
}
