import { Clock, type Tx } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';

/** Makes transactions about one role run one after another, on both engines. */
@Injectable()
export class RoleLock {
  constructor(private readonly clock: Clock) {}

  /** Holds the role's row until the transaction ends. A role that does not exist is not held. */
  async take(tx: Tx, roleCode: string): Promise<void> {
    await tx.execute('UPDATE role SET lockedAt = ? WHERE code = ?', [this.clock.now(), roleCode]);
  }
}
