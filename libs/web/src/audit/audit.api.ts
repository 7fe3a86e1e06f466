import { queryOptions } from '@tanstack/react-query';
import type { Page } from '@atrium/contracts';
import type { AuditEntryView } from '@atrium/contracts/audit';
import { returned } from '@atrium/web-sdk';
import { api } from '../api/index.js';

/** What the list may be narrowed by; every one is optional. `from` and `to` are instants. */
export interface AuditFilter {
  readonly actor?: string;
  readonly action?: string;
  readonly entityType?: string;
  readonly entityId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
  /** 1–200, 50 when not given. */
  readonly limit?: number;
}

/** One page of entries, newest first. */
export const auditPage = (filter: AuditFilter) =>
  queryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ signal }): Promise<Page<AuditEntryView>> =>
      returned(api.GET('/api/admin/audit', { params: { query: { ...filter } }, signal })),
    staleTime: 0,
  });
