import { useSuspenseQuery } from '@tanstack/react-query';
import { appConfigQuery } from './app-config.query.js';
import type { PublicConfig } from './app-config.js';

/** The public configuration in force, kept fresh while the page is visible. */
export function useAppConfig(): PublicConfig {
  return useSuspenseQuery(appConfigQuery).data;
}
