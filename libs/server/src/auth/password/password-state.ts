import type { Tx } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import type { CredentialState } from '../../rbac/index.js';
import { Passwords } from './passwords.service.js';

/**
 * People with a password can be counted on. A live session ends and a sign-in link expires in half an hour,
 * so neither counts as a usable credential (security.md R14).
 */
@Injectable()
export class PasswordState implements CredentialState {
  constructor(private readonly passwords: Passwords) {}

  usable(tx: Tx, userIds: readonly string[]): Promise<readonly string[]> {
    return this.passwords.holdersAmong(tx, userIds);
  }
}
