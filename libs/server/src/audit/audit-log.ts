import { requestErrors, type Page } from '@atrium/contracts';
import type { AuditEntryView, AuditQuery } from '@atrium/contracts/audit';
import { cursorValues, Db, decodeCursor, encodeInstant, pageOfRows } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditPresenter } from './audit-presenter.js';

/** Reads the log, newest first. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly db: Db,
    private readonly presenter: AuditPresenter,
  ) {}

  /** Each page is one range of an index, whatever its depth. A total counts every entry that the filters let through. */
  async list(query: AuditQuery): Promise<Page<AuditEntryView>> {
    const rows = await after(query.cursor, this.filtered(query)).orderBy('entry.at', 'DESC').addOrderBy('entry.id', 'DESC').take(query.limit + 1).getMany();
    const views = new Map((await this.presenter.present(rows.slice(0, query.limit))).map((view) => [view.id, view]));
    const page = pageOfRows(rows, {
      limit: query.limit,
      cursorOf: ({ at, id }) => ({ value: at, id }),
      present: ({ id }) => views.get(id),
      ...(query.count === 'true' ? { total: await this.filtered(query).getCount() } : {}),
    });
    return { ...page, items: page.items.filter((view) => view !== undefined) };
  }

  private filtered({ actor, action, entityType, entityId, from, to }: AuditQuery): SelectQueryBuilder<AuditEntry> {
    const rows = this.db.repo(AuditEntry).createQueryBuilder('entry');
    if (actor !== undefined) rows.andWhere('entry.actorId = :actor', { actor: plainId(actor, 'actor') });
    if (action !== undefined) rows.andWhere('entry.action = :action', { action });
    if (entityType !== undefined) rows.andWhere('entry.entityType = :entityType', { entityType });
    if (entityId !== undefined) rows.andWhere('entry.entityId = :entityId', { entityId });
    if (from !== undefined) rows.andWhere('entry.at >= :from', { from: encodeInstant(new Date(from)) });
    if (to !== undefined) rows.andWhere('entry.at < :to', { to: encodeInstant(new Date(to)) });
    return rows;
  }
}

/** Rows older than the cursor's. Written so that both engines walk the index from there. */
function after(cursor: string | undefined, rows: SelectQueryBuilder<AuditEntry>): SelectQueryBuilder<AuditEntry> {
  if (cursor === undefined) return rows;
  const { value, id } = decodeCursor(cursor, cursorValues.instant);
  return rows.andWhere('entry.at <= :at AND (entry.at < :at OR entry.id < :id)', { at: encodeInstant(value), id: plainId(id, 'cursor') });
}

/** Id columns are ASCII; MySQL refuses to compare them with other text. */
function plainId(id: string, path: string): string {
  if (/^[\x20-\x7e]*$/.test(id)) return id;
  throw requestErrors.invalid({ errors: [{ path, code: 'invalid_format', message: 'Write an id' }] });
}
