import { lazy, type ComponentType } from 'react';
import type { WebFeature, WebRoute } from '../feature/web-feature.js';
import { loadPart } from './page-not-loaded.js';

export function layoutOf({ layout, access }: WebRoute): 'app' | 'bare' {
  return layout ?? (access === 'public' ? 'bare' : 'app');
}

/** Public pages without rail and header, by their path; only those whose path has no parameters. */
export function barePages(features: readonly WebFeature[]): ReadonlyMap<string, ComponentType> {
  const routes = features.flatMap((feature) => feature.routes ?? []);
  const bare = routes.filter((route) => layoutOf(route) === 'bare' && route.access === 'public' && !/[:*?]/.test(route.path));
  return new Map(bare.map((route) => [route.path, lazy(async () => ({ default: (await loadPart(route.lazy)).Page }))]));
}
