import { roleErrors, roleEvents, systemRoles } from '@atrium/contracts/rbac';
import { Clock, constraintKind, Db, Events, type Actor, type Tx } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { DeclaredPermissions } from './declared-permissions.js';
import { assertMayGrant, assertNoMoreRights } from './privilege.js';
import { RoleGrant } from './role-grant.entity.js';
import { RolePermission } from './role-permission.entity.js';
import { Role } from './role.entity.js';
import { SuperAdmins } from './super-admins.js';

/** What a person may do right now. */
export interface Rights {
  /** Role codes, ascending. */
  readonly roles: string[];
  /** Union of what the roles hold; codes that no feature declares any more are left out. */
  readonly permissions: ReadonlySet<string>;
}

export interface GrantOrder {
  readonly userId: string;
  readonly roleCode: string;
}

/** Where to read from: the database, or a transaction that has changed something. */
type Reads = Pick<Db, 'query'>;

/** Who holds which role, and who may change that (product.md §1). */
@Injectable()
export class Grants {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly declared: DeclaredPermissions,
    private readonly superAdmins: SuperAdmins,
  ) {}

  /** Roles and permissions of a person, by one prepared statement. Inside a transaction hand over its `tx`. */
  async rightsOf(userId: string, from: Reads = this.db): Promise<Rights> {
    const rows = await from.query<{ role: string; permission: string | null }>(
      'SELECT r.code AS role, p.permissionCode AS permission FROM role_grant g JOIN role r ON r.id = g.roleId LEFT JOIN role_permission p ON p.roleId = r.id WHERE g.userId = ?',
      [userId],
    );
    const permissions = rows.flatMap(({ permission }) => (permission !== null && this.declared.has(permission) ? [permission] : []));
    return { roles: [...new Set(rows.map(({ role }) => role))].toSorted(), permissions: new Set(permissions) };
  }

  /** Ids of the people who hold the role, ascending; empty for an unknown role. */
  async holdersOf(roleCode: string, from: Reads = this.db): Promise<string[]> {
    return this.superAdmins.holdersOf(roleCode, from);
  }

  /** Those holders of the role who can get in: the account is active and a credential works. */
  async usableHoldersOf(tx: Tx, roleCode: string): Promise<readonly string[]> {
    return this.superAdmins.usableHoldersOf(tx, roleCode);
  }

  /**
   * Gives a person a role; does nothing when they hold it already.
   *
   * @throws roleErrors.notFound, roleErrors.beyondOwnRights
   */
  async grant(tx: Tx, actor: Actor, { userId, roleCode }: GrantOrder): Promise<void> {
    const role = await this.roleOf(tx, roleCode);
    assertMayGrant(actor, await this.permissionsOf(tx, role));
    await this.assertMayActOn(actor, userId, tx);
    if (!(await this.insert(tx, { userId, roleId: role.id, grantedAt: this.clock.now(), grantedBy: actor.userId }))) return;
    tx.bumpEpoch('access');
    await this.events.publish(tx, roleEvents.granted(actor, { entity: { type: 'user', id: userId }, data: { role: roleCode } }));
  }

  /**
   * Takes a role from a person; does nothing when they do not hold it.
   *
   * @throws roleErrors.notFound, roleErrors.beyondOwnRights, roleErrors.lastSuperAdmin
   */
  async withdraw(tx: Tx, actor: Actor, { userId, roleCode }: GrantOrder): Promise<void> {
    const role = await this.roleOf(tx, roleCode);
    assertMayGrant(actor, await this.permissionsOf(tx, role));
    await this.assertMayActOn(actor, userId, tx);
    const taken = await tx.execute('DELETE FROM role_grant WHERE userId = ? AND roleId = ?', [userId, role.id]);
    if (taken === 0) return;
    if (roleCode === systemRoles.superAdmin) await this.assertSuperAdminRemains(tx);
    tx.bumpEpoch('access');
    await this.events.publish(tx, roleEvents.withdrawn(actor, { entity: { type: 'user', id: userId }, data: { role: roleCode } }));
  }

  /** An actor may grant only what they hold. @throws roleErrors.beyondOwnRights naming what is missing */
  assertMayGrant(actor: Actor, permissionCodes: Iterable<string>): void {
    assertMayGrant(actor, permissionCodes);
  }

  /** An actor may act on a person only when that person has no right beyond the actor's. @throws roleErrors.beyondOwnRights */
  async assertMayActOn(actor: Actor, targetUserId: string, from: Reads = this.db): Promise<void> {
    if (actor.kind === 'system') return;
    assertNoMoreRights(actor, (await this.rightsOf(targetUserId, from)).permissions);
  }

  /**
   * Call it after a change that takes something from a super admin (role, account, credential), in its transaction.
   * Such changes run one after another, so two of them cannot remove the last two.
   *
   * @throws roleErrors.lastSuperAdmin
   */
  async assertSuperAdminRemains(tx: Tx): Promise<void> {
    await this.superAdmins.assertOneRemains(tx);
  }

  private async roleOf(tx: Tx, code: string): Promise<Role> {
    const role = await tx.repo(Role).findOneBy({ code });
    if (!role) throw roleErrors.notFound({ detail: `There is no role "${code}".` });
    return role;
  }

  private async permissionsOf(tx: Tx, role: Role): Promise<string[]> {
    const held = await tx.repo(RolePermission).findBy({ roleId: role.id });
    return held.map(({ permissionCode }) => permissionCode).filter((code) => this.declared.has(code));
  }

  /** Whether the row is new; somebody else may insert it at the same moment. */
  private async insert(tx: Tx, row: Omit<RoleGrant, 'role'>): Promise<boolean> {
    const { userId, roleId } = row;
    if (await tx.repo(RoleGrant).existsBy({ userId, roleId })) return false;
    try {
      await tx.repo(RoleGrant).insert(row);
      return true;
    } catch (error) {
      if (constraintKind(error) === 'unique') return false;
      throw error;
    }
  }
}
