import { roleErrors, systemRoles } from '@atrium/contracts/rbac';
import { Contributed, type Contributions, type Db, type Tx } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { credentialStates, type CredentialState } from './rbac.points.js';
import { RoleLock } from './role-lock.js';

/** Keeps the application from losing its last usable super admin. */
@Injectable()
export class SuperAdmins {
  constructor(
    @Contributed(credentialStates) private readonly states: Contributions<CredentialState>,
    private readonly lock: RoleLock,
  ) {}

  async holdersOf(roleCode: string, from: Pick<Db, 'query'>): Promise<string[]> {
    const rows = await from.query<{ userId: string }>(
      'SELECT g.userId AS userId FROM role_grant g JOIN role r ON r.id = g.roleId WHERE r.code = ? ORDER BY g.userId',
      [roleCode],
    );
    return rows.map(({ userId }) => userId);
  }

  async usableHoldersOf(tx: Tx, roleCode: string): Promise<readonly string[]> {
    let ids: readonly string[] = await this.holdersOf(roleCode, tx);
    for (const state of this.states()) {
      const usable = new Set(await state.usable(tx, ids));
      ids = ids.filter((id) => usable.has(id));
    }
    return ids;
  }

  /** Locks first, so that the count sees what every earlier transaction committed. */
  async assertOneRemains(tx: Tx): Promise<void> {
    await this.lock.take(tx, systemRoles.superAdmin);
    const remaining = await this.usableHoldersOf(tx, systemRoles.superAdmin);
    if (remaining.length === 0) throw roleErrors.lastSuperAdmin({ detail: 'Make somebody else a super admin first.' });
  }
}
