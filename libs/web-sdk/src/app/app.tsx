import { createElement, lazy, startTransition, useCallback, useEffect, useMemo, useState, type ComponentType, type ReactNode } from 'react';
import type { WebFeature } from '../feature/web-feature.js';
import { BareFrame } from '../shell/bare-frame.js';
import { Boundary } from '../ui/boundary.js';
import { barePages } from './bare-pages.js';
import { NavigationContext, type Place } from './navigation.js';
import { loadPart } from './page-not-loaded.js';

const loadRouted = () => loadPart(() => import('./routed-app.js'));
const RoutedApp: ComponentType<{ features: readonly WebFeature[] }> = lazy(async () => ({ default: (await loadRouted()).RoutedApp }));

/**
 * The application. Sign-in and other bare pages stand without the router, which is a third of what they would load;
 * the first step to any other page brings it, and it stays.
 */
export function App({ features }: { features: readonly WebFeature[] }): ReactNode {
  const pages = useMemo(() => barePages(features), [features]);
  const [place, setPlace] = useState(currentPlace);
  const [isRouted, setIsRouted] = useState(() => !pages.has(currentPlace().pathname));
  const show = useCallback(() => {
    const next = currentPlace();
    startTransition(() => (pages.has(next.pathname) ? setPlace(next) : setIsRouted(true)));
  }, [pages]);
  const go = useCallback(
    async (to: string, { replace = false }: { replace?: boolean } = {}): Promise<void> => {
      if (!pages.has(new URL(to, globalThis.location.href).pathname) && !(await isRouterLoaded())) return globalThis.location.assign(to);
      history[replace ? 'replaceState' : 'pushState'](null, '', to);
      show();
    },
    [pages, show],
  );
  useHistory(isRouted, show);
  const navigation = useMemo(() => ({ place, go }), [place, go]);
  const page = pages.get(place.pathname);
  if (isRouted || page === undefined) {
    return (
      <Boundary>
        <RoutedApp features={features} />
      </Boundary>
    );
  }
  return (
    <NavigationContext value={navigation}>
      <BareFrame>
        <Boundary>
          {createElement(page)}
        </Boundary>
      </BareFrame>
    </NavigationContext>
  );
}

/** Back, forward and a changed fragment, until the router listens itself. */
function useHistory(isRouted: boolean, show: () => void): void {
  useEffect(() => {
    if (isRouted) return;
    globalThis.addEventListener('popstate', show);
    return () => globalThis.removeEventListener('popstate', show);
  }, [isRouted, show]);
}

/** False when the router's code is gone: a new version is out, and only a full load of the address helps. */
function isRouterLoaded(): Promise<boolean> {
  return loadRouted().then(
    () => true,
    () => false,
  );
}

function currentPlace(): Place {
  const { pathname, search, hash } = globalThis.location;
  return { pathname, search, hash };
}
