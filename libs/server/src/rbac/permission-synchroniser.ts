import { defineEvents } from '@atrium/contracts';
import { systemRoles } from '@atrium/contracts/rbac';
import { Clock, constraintKind, Db, Events, Log, Migrator, newId, systemActor, type Tx } from '@atrium/server-sdk';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DeclaredPermissions } from './declared-permissions.js';
import { KnownPermission } from './known-permission.entity.js';
import { RolePermission } from './role-permission.entity.js';
import { Role } from './role.entity.js';
import { RoleLock } from './role-lock.js';
import { isEmptyPlan, planSynchronisation, type StoredRights, type SynchronisationPlan } from './synchronisation-plan.js';
import { seededRoles } from './system-roles.js';

export const permissionEvents = defineEvents('permission', ['synchronised']);

const attempts = 3;

/** Brings roles and permissions up to what the application declares, when it starts. Several processes may start at once. */
@Injectable()
export class PermissionSynchroniser implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly log: Log,
    private readonly declared: DeclaredPermissions,
    private readonly lock: RoleLock,
  ) {}

  /** `atrium migrate` and `doctor` start on a schema that may lack the tables; the next start synchronises. */
  async onModuleInit(): Promise<void> {
    const pending = await new Migrator(this.db).pending();
    if (pending.length === 0) await this.synchronise();
  }

  /** Writes nothing when the database fits already. */
  async synchronise(attempt = 1): Promise<void> {
    if (isEmptyPlan(this.planFrom(await this.read(this.db)))) return;
    try {
      await this.db.transaction((tx) => this.apply(tx));
    } catch (error) {
      if (constraintKind(error) !== 'unique' || attempt === attempts) throw error;
      await this.synchronise(attempt + 1);
    }
  }

  private async apply(tx: Tx): Promise<void> {
    await this.lock.take(tx, systemRoles.superAdmin);
    const plan = this.planFrom(await this.read(tx));
    if (isEmptyPlan(plan)) return;
    await this.writeRoles(tx, plan);
    await this.writePermissions(tx, plan);
    const added = await this.writeAdditions(tx, plan);
    tx.bumpEpoch('access');
    await this.events.publish(tx, permissionEvents.synchronised(systemActor, { entity: { type: 'permission', id: 'all' }, data: { added } }));
    this.log.info({ permissions: plan.newPermissions.map(({ code }) => code) }, 'Roles and permissions were brought up to date');
  }

  private planFrom(stored: StoredRights): SynchronisationPlan {
    return planSynchronisation(this.declared.all, stored);
  }

  private async read(from: Pick<Tx, 'query'>): Promise<StoredRights> {
    const roles = await from.query<{ code: string }>('SELECT code FROM role');
    const known = await from.query<{ code: string; description: string }>('SELECT code, description FROM permission');
    const superAdmin = await from.query<{ code: string }>(
      'SELECT p.permissionCode AS code FROM role_permission p JOIN role r ON r.id = p.roleId WHERE r.code = ?',
      [systemRoles.superAdmin],
    );
    return {
      roles: new Set(roles.map(({ code }) => code)),
      known: new Map(known.map(({ code, description }) => [code, description])),
      superAdmin: new Set(superAdmin.map(({ code }) => code)),
    };
  }

  private async writeRoles(tx: Tx, { newRoles }: SynchronisationPlan): Promise<void> {
    const now = this.clock.now();
    const rows = newRoles.map(({ code, name, description }) => ({
      id: newId(), code, name, description, isSystem: true, lockedAt: null, createdAt: now, updatedAt: now,
    }));
    if (rows.length > 0) await tx.repo(Role).insert(rows);
  }

  private async writePermissions(tx: Tx, { newPermissions, reworded }: SynchronisationPlan): Promise<void> {
    const now = this.clock.now();
    const rows = newPermissions.map(({ code, description }) => ({ code, description, createdAt: now, updatedAt: now }));
    if (rows.length > 0) await tx.repo(KnownPermission).insert(rows);
    for (const { code, description } of reworded) await tx.repo(KnownPermission).update({ code }, { description, updatedAt: now });
  }

  /** Resolves what was added, as `role: code, code` lines for the audit log. */
  private async writeAdditions(tx: Tx, { additions }: SynchronisationPlan): Promise<Record<string, readonly string[]>> {
    const roles = await tx.repo(Role).findBy(seededRoles.map(({ code }) => ({ code })));
    const rows = roles.flatMap(({ id, code }) => (additions.get(code) ?? []).map((permissionCode) => ({ roleId: id, permissionCode })));
    if (rows.length > 0) await tx.repo(RolePermission).insert(rows);
    return Object.fromEntries(additions);
  }
}
