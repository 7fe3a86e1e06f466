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
