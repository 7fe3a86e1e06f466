import { requestErrors, type Page } from '@atrium/contracts';
import type { AuditEntryView, AuditQuery } from '@atrium/contracts/audit';
import { cursorValues, Db, decodeCursor, encodeInstant, pageOfRows } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditPresenter } from './audit-presenter.js';

/** Reads the log, newest first. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly db: Db,
    private readonly presenter: AuditPresenter,
  ) {}

  /** A total counts every entry that the filters let through. */
  async list(query: AuditQuery): Promise<Page<AuditEntryView>> {
    const found = await this.find(query);
    const entries = await this.db.repo(AuditEntry).findBy({ id: In(found.slice(0, query.limit).map(({ id }) => id)) });
    const views = new Map((await this.presenter.present(entries)).map((view) => [view.id, view]));
    const page = pageOfRows(found, {
      limit: query.limit,
      cursorOf: ({ at, id }) => ({ value: at, id }),
      present: ({ id }) => views.get(id),
      ...(query.count === 'true' ? { total: await this.filtered(query).getCount() } : {}),
    });
    return { ...page, items: page.items.filter((view) => view !== undefined) };
  }

  /**
   * Ids and instants of one page and one more, out of an index alone. When the rows are asked for at once, MySQL reads
   * and sorts the whole table instead of walking the index (9.7: 200 ms at 200 000 rows).
   */
  private find(query: AuditQuery): Promise<Pick<AuditEntry, 'id' | 'at'>[]> {
    const rows = after(query.cursor, this.filtered(query)).select(['entry.id', 'entry.at']).useIndex(indexFor(query));
    return rows.orderBy('entry.at', 'DESC').addOrderBy('entry.id', 'DESC').take(query.limit + 1).getMany();
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

/** The index that holds the narrowest filter, then time and id. MySQL guesses worse; SQLite needs no advice and gets none. */
function indexFor({ actor, action, entityType, entityId }: AuditQuery): string {
  if (entityType !== undefined && entityId !== undefined) return 'ix_audit_entry_entityType_entityId_at_id';
  if (actor !== undefined) return 'ix_audit_entry_actorId_at_id';
  if (action !== undefined) return 'ix_audit_entry_action_at_id';
  return entityType === undefined ? 'ix_audit_entry_at_id' : 'ix_audit_entry_entityType_at_id';
}

/** Id columns are ASCII; MySQL refuses to compare them with other text. */
function plainId(id: string, path: string): string {
  if (/^[\x20-\x7e]*$/.test(id)) return id;
  throw requestErrors.invalid({ errors: [{ path, code: 'invalid_format', message: 'Write an id' }] });
}
