import { signInErrors } from '@atrium/contracts/auth';
import { Throttle } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';

/** Wrong attempts one account may see in a quarter of an hour, from wherever they come (security.md R10). */
export const attemptRule = { limit: 10, windowSeconds: 15 * 60 } as const;

/**
 * The one place where a secret that somebody could guess is verified. Attempts are counted before they are judged,
 * for unknown accounts too, so that the limit tells nobody which accounts exist.
 */
@Injectable()
export class AttemptGuard {
  constructor(private readonly throttle: Throttle) {}

  /**
   * Runs `verify` unless the account had too many attempts; what it recognises clears the account's count.
   *
   * @param account canonical name of what is guessed at, `account:a@example.com` for example
   * @throws signInErrors.tooMany with a true `Retry-After`
   */
  async attempt<Recognised>(account: string, verify: () => Promise<Recognised | null>): Promise<Recognised | null> {
    const key = `attempt:${account}`;
    const taken = await this.throttle.take(key, attemptRule);
    if (!taken.allowed) throw tooMany(taken.retryAfterSeconds);
    const recognised = await verify();
    if (recognised !== null) await this.throttle.clear(key);
    return recognised;
  }
}

const tooMany = (seconds: number): Error =>
  signInErrors.tooMany({ detail: `Wait ${seconds} seconds.`, headers: { 'retry-after': String(seconds) } });
