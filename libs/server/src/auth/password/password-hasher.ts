import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Keyring } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import type { HashCost } from './hash-job.js';
import { HashPool } from './hash-pool.js';
import { formatPhc, parsePhc } from './phc.js';

/** A password as it is stored: the tag in the PHC string is the HMAC of the argon2id tag under the pepper `keyId`. */
export interface StoredPassword {
  readonly hash: string;
  readonly keyId: string;
}

/** What every new hash costs (security.md R3). */
export const currentCost: HashCost = { memory: 47_104, passes: 1, lanes: 1, length: 32 };

/** Longer input is never hashed. */
export const maxPasswordBytes = 1024;

const saltLength = 16;
const decoySalt = randomBytes(saltLength);
const decoyTag = randomBytes(currentCost.length);

/** Hashes and verifies passwords: NFC, argon2id in the pool, then HMAC-SHA-256 with the pepper. */
@Injectable()
export class PasswordHasher {
  constructor(
    private readonly pool: HashPool,
    private readonly keyring: Keyring,
  ) {}

  /** @throws RangeError beyond 1024 bytes, signInErrors.busy */
  async hash(password: string): Promise<StoredPassword> {
    const normal = password.normalize('NFC');
    if (isTooLong(normal)) throw new RangeError(`A password has at most ${maxPasswordBytes} bytes`);
    const salt = randomBytes(saltLength);
    const keyId = this.keyring.active('pepper').id;
    const tag = await this.peppered(normal, salt, currentCost, keyId);
    return { hash: formatPhc({ cost: currentCost, salt, tag }), keyId };
  }

  /**
   * Whether the password is the stored one. Without a stored one it works as hard and says no,
   * so that the answer's time tells nobody who has a password.
   */
  async verify(stored: StoredPassword | null, password: string): Promise<boolean> {
    const normal = password.normalize('NFC');
    const { cost, salt, tag } = stored ? parsePhc(stored.hash) : { cost: currentCost, salt: decoySalt, tag: decoyTag };
    const keyId = stored?.keyId ?? this.keyring.active('pepper').id;
    const derived = await this.peppered(isTooLong(normal) ? '' : normal, salt, cost, keyId);
    const same = derived.length === tag.length && timingSafeEqual(derived, tag);
    return same && stored !== null && !isTooLong(normal);
  }

  /** Whether the hash was made with other parameters or an older pepper than a new one would be. */
  isOutdated(stored: StoredPassword): boolean {
    const { cost, salt } = parsePhc(stored.hash);
    const sameCost = cost.memory === currentCost.memory && cost.passes === currentCost.passes && cost.lanes === currentCost.lanes;
    const sameShape = cost.length === currentCost.length && salt.length === saltLength;
    return !sameCost || !sameShape || stored.keyId !== this.keyring.active('pepper').id;
  }

  private async peppered(password: string, salt: Buffer, cost: HashCost, keyId: string): Promise<Buffer> {
    const tag = await this.pool.derive({ password, salt, cost });
    return this.keyring.hmac('pepper', tag, keyId);
  }
}

const isTooLong = (normal: string): boolean => Buffer.byteLength(normal) > maxPasswordBytes;
