import { lazy, type ComponentType } from 'react';
import { loadPart } from '../app/page-not-loaded.js';

/**
 * A component that loads when it is first shown, for contributions: what stands in a feature's own file is loaded by
 * everybody, on the sign-in page too. `Widget: lazyPart(() => import('./recent.widget.js'), 'RecentWidget')`.
 */
export function lazyPart<Name extends string>(load: () => Promise<Readonly<Record<Name, ComponentType>>>, name: Name): ComponentType {
  return lazy(async () => {
    const part: ComponentType = (await loadPart(load))[name];
    return { default: part };
  });
}
