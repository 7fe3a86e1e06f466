import { queryOptions } from '@tanstack/react-query';
import { requestJson } from '../api/create-api.js';
import { readConfig, type PublicConfig } from './app-config.js';

const path = '/api/app-config';
/** Milliseconds between two reads while the page is visible, until realtime shortens it (decisions.md 12). */
const pollInterval = 10_000;

let last: { readonly etag: string; readonly config: PublicConfig } | undefined;

/** The public configuration; asks again every 10 s while visible and on focus, answered by 304 when nothing changed. */
export const appConfigQuery = queryOptions({
  queryKey: ['appConfig'],
  queryFn: ({ signal }) => fetchConfig(signal),
  staleTime: 5_000,
  refetchInterval: pollInterval,
  refetchOnWindowFocus: 'always',
  retry: false,
});

/** Reads the configuration once. Throws `ApiProblem`; aborts with the signal. */
export async function fetchConfig(signal?: AbortSignal): Promise<PublicConfig> {
  const headers: HeadersInit = last === undefined ? {} : { 'if-none-match': last.etag };
  const response = await requestJson(path, { headers, cache: 'no-store', ...(signal && { signal }) });
  if (response.status === 304 && last !== undefined) return last.config;
  const config = readConfig(await response.json());
  const etag = response.headers.get('etag');
  last = etag === null ? undefined : { etag, config };
  return config;
}
