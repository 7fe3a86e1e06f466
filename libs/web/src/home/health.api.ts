import { queryOptions } from '@tanstack/react-query';
import { returned } from '@atrium/web-sdk';
import { api } from '../api/index.js';

/** Milliseconds between two looks at the health of the server. */
const interval = 30_000;

/** The parts of the server and their state. */
export const serverHealth = queryOptions({
  queryKey: ['health'],
  queryFn: () => returned(api.GET('/api/health')),
  refetchInterval: interval,
});

type Health = Awaited<ReturnType<NonNullable<typeof serverHealth.queryFn>>>;

/** The parts that are not well; none while nothing is known yet. */
export function failingParts(health: Health | undefined): Health['components'] {
  return (health?.components ?? []).filter(({ state }) => state !== 'up');
}
