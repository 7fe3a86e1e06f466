import type { Tx } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import type { CredentialState } from '../rbac/index.js';
import { Users } from './user.service.js';

/** Only people whose account is active can be counted on (security.md R14). */
@Injectable()
export class AccountState implements CredentialState {
  constructor(private readonly users: Users) {}

  usable(tx: Tx, userIds: readonly string[]): Promise<readonly string[]> {
    return this.users.activeAmong(tx, userIds);
  }
}
