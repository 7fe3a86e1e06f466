import type { Page, PageQuery } from '@atrium/contracts';
import type { PermissionView, RoleView } from '@atrium/contracts/rbac';
import { cursorValues, Db, decodeCursor, pageOfRows, type PermissionHolders } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { DeclaredPermissions } from './declared-permissions.js';
import { RolePermission } from './role-permission.entity.js';
import { Role } from './role.entity.js';

/** Lists roles and permissions, and tells who holds them. */
@Injectable()
export class RoleDirectory implements PermissionHolders {
  constructor(
    private readonly db: Db,
    private readonly declared: DeclaredPermissions,
  ) {}

  /** Declared permissions by code, each with the number of people who hold it. */
  async permissions({ limit, cursor, count }: PageQuery): Promise<Page<PermissionView>> {
    const after = codeAfter(cursor);
    const { all } = this.declared;
    const rows = all.filter(({ code }) => code > after).slice(0, limit + 1);
    const holders = await this.holdersOfPermissions(rows.slice(0, limit).map(({ code }) => code));
    return pageOfRows(rows, {
      limit,
      cursorOf: ({ code }) => ({ value: code, id: code }),
      present: ({ code, feature, description }) => ({ code, feature, description, holders: holders.get(code) ?? 0 }),
      ...(count === 'true' ? { total: all.length } : {}),
    });
  }

  /** Roles by code, each with its permissions and the number of people who hold it. */
  async roles({ limit, cursor, count }: PageQuery): Promise<Page<RoleView>> {
    const rows = await this.db.repo(Role).find({ where: { code: MoreThan(codeAfter(cursor)) }, order: { code: 'ASC' }, take: limit + 1 });
    const ids = rows.slice(0, limit).map(({ id }) => id);
    const [held, holders] = await Promise.all([this.permissionsOfRoles(ids), this.holdersOfRoles(ids)]);
    return pageOfRows(rows, {
      limit,
      cursorOf: ({ code }) => ({ value: code, id: code }),
      present: ({ id, code, name, description, isSystem }) => ({
        id, code, name, description, isSystem, permissions: held.get(id) ?? [], holders: holders.get(id) ?? 0,
      }),
      ...(count === 'true' ? { total: await this.db.repo(Role).count() } : {}),
    });
  }

  /** Codes of the roles that hold every one of the permissions, ascending. */
  async rolesHolding(permissionCodes: readonly string[]): Promise<readonly string[]> {
    if (permissionCodes.length === 0) return [];
    const rows = await this.db.query<{ code: string }>(
      `SELECT r.code AS code FROM role r JOIN role_permission p ON p.roleId = r.id WHERE p.permissionCode IN (${marks(permissionCodes)}) GROUP BY r.code HAVING COUNT(*) = ${permissionCodes.length} ORDER BY r.code`,
      permissionCodes,
    );
    return rows.map(({ code }) => code);
  }

  private async permissionsOfRoles(roleIds: readonly string[]): Promise<Map<string, string[]>> {
    const rows = await this.db.repo(RolePermission).find({ where: { roleId: In([...roleIds]) }, order: { permissionCode: 'ASC' } });
    const offered = rows.filter(({ permissionCode }) => this.declared.has(permissionCode));
    return new Map(roleIds.map((id) => [id, offered.filter(({ roleId }) => roleId === id).map(({ permissionCode }) => permissionCode)]));
  }

  private async holdersOfRoles(roleIds: readonly string[]): Promise<Map<string, number>> {
    if (roleIds.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; holders: number }>(
      `SELECT roleId AS id, COUNT(*) AS holders FROM role_grant WHERE roleId IN (${marks(roleIds)}) GROUP BY roleId`,
      roleIds,
    );
    return new Map(rows.map(({ id, holders }) => [id, Number(holders)]));
  }

  private async holdersOfPermissions(codes: readonly string[]): Promise<Map<string, number>> {
    if (codes.length === 0) return new Map();
    const rows = await this.db.query<{ code: string; holders: number }>(
      `SELECT p.permissionCode AS code, COUNT(DISTINCT g.userId) AS holders FROM role_permission p JOIN role_grant g ON g.roleId = p.roleId WHERE p.permissionCode IN (${marks(codes)}) GROUP BY p.permissionCode`,
      codes,
    );
    return new Map(rows.map(({ code, holders }) => [code, Number(holders)]));
  }
}

const codeAfter = (cursor: string | undefined): string => (cursor === undefined ? '' : decodeCursor(cursor, cursorValues.text).value);

const marks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');
