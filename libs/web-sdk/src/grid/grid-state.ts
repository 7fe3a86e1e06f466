import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';

/** Filters and place of a list, kept in the address so that a link, a reload and Back show the same rows. */
export interface GridState<Name extends string> {
  /** What to send: the filters that are set, and the cursor. */
  readonly query: Readonly<Partial<Record<Name, string>>> & { readonly cursor?: string };
  readonly filters: Readonly<Partial<Record<Name, string>>>;
  readonly isFiltered: boolean;
  readonly isFirstPage: boolean;
  /** Sets one filter, or clears it with an empty text, and goes to the first page. */
  readonly setFilter: (name: Name, value: string) => void;
  readonly clearFilters: () => void;
  readonly next: (cursor: string) => void;
  /** One page back where this visit came from, else the first page. */
  readonly previous: () => void;
}

const cursorName = 'cursor';

/** Reads and writes the state of a list whose filters have these names. Other parameters of the address are left alone. */
export function useGridState<Name extends string>(names: readonly Name[]): GridState<Name> {
  const [params, setParams] = useSearchParams();
  const trail = trailOf(useLocation().state);
  const filters = useMemo(() => readFilters(names, params), [names, params]);
  const cursor = params.get(cursorName) ?? undefined;
  const change = useCallback(
    (edit: (next: URLSearchParams) => void, replace: boolean, state: { trail: readonly string[] }) =>
      setParams(
        (current) => {
          const next = new URLSearchParams(current);
          edit(next);
          return next;
        },
        { replace, state, preventScrollReset: true },
      ),
    [setParams],
  );
  return {
    query: { ...filters, ...(cursor !== undefined && { cursor }) },
    filters,
    isFiltered: Object.keys(filters).length > 0,
    isFirstPage: cursor === undefined,
    setFilter: (name, value) => change((next) => setOrDelete(next, name, value), true, { trail: [] }),
    clearFilters: () => change((next) => names.forEach((name) => setOrDelete(next, name, '')), false, { trail: [] }),
    next: (to) => change((next) => next.set(cursorName, to), false, { trail: [...trail, cursor ?? ''] }),
    previous: () => change((next) => setCursor(next, trail.at(-1) ?? ''), false, { trail: trail.slice(0, -1) }),
  };
}

function readFilters<Name extends string>(names: readonly Name[], params: URLSearchParams): Partial<Record<Name, string>> {
  const filters: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = params.get(name);
    if (value !== null && value !== '') filters[name] = value;
  }
  return filters;
}

function setOrDelete(params: URLSearchParams, name: string, value: string): void {
  params.delete(cursorName);
  if (value === '') params.delete(name);
  else params.set(name, value);
}

function setCursor(params: URLSearchParams, cursor: string): void {
  if (cursor === '') params.delete(cursorName);
  else params.set(cursorName, cursor);
}

function trailOf(state: unknown): readonly string[] {
  if (typeof state !== 'object' || state === null || !('trail' in state) || !Array.isArray(state.trail)) return [];
  return state.trail.filter((entry): entry is string => typeof entry === 'string');
}
