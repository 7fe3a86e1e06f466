import { permissionErrors, requestErrors, sessionErrors, type Permission } from '@atrium/contracts';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../actor/actor.js';
import { Contributed, type Contributions } from '../../feature/extension-point.js';
import { permissionHolders, type PermissionHolders } from '../../feature/points.js';
import type { RouteAccess } from '../route-access.js';

/** Judges the route's declared access; a refusal names what is missing and which roles hold it (product.md §1). */
@Injectable()
export class PermissionStep {
  constructor(@Contributed(permissionHolders) private readonly holders: Contributions<PermissionHolders>) {}

  judge(actor: Actor, route: RouteAccess): Promise<void> | void {
    const { access } = route;
    if (!access) throw requestErrors.undeclaredAccess({ detail: 'Nobody may call it until its code says who may.' });
    if (access.kind === 'public') return;
    if (actor.kind === 'anonymous') throw sessionErrors.required();
    if (access.kind === 'allow' && !actor.permissions.has(access.permission.code)) return this.refuse(access.permission);
  }

  /** Refuses the act to an actor who lacks the permission; for services whose rule depends on the row. */
  async assert(actor: Actor, permission: Permission): Promise<void> {
    if (actor.kind === 'anonymous') throw sessionErrors.required();
    if (!actor.permissions.has(permission.code)) await this.refuse(permission);
  }

  private async refuse(permission: Permission): Promise<never> {
    const missing = [permission.code];
    const roles = await Promise.all(this.holders().map((holder) => holder.rolesHolding(missing)));
    throw permissionErrors.missing({
      detail: `You need the right "${permission.description}" (${permission.code}).`,
      extensions: { missing, heldBy: roles.flat() },
    });
  }
}
