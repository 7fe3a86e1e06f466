import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { NavigationContext } from './navigation.js';

/** Around every page: scroll kept on Back, and focus moved to the new page's heading after navigation. */
export function Root(): ReactNode {
  const place = useLocation();
  const go = useNavigate();
  const navigation = useMemo(() => ({ place, go }), [place, go]);
  useFocusOnNavigation(place.pathname);
  return (
    <NavigationContext value={navigation}>
      <Outlet />
      <ScrollRestoration />
    </NavigationContext>
  );
}

function useFocusOnNavigation(pathname: string): void {
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    const target = document.querySelector<HTMLElement>('[data-page-title]') ?? document.querySelector<HTMLElement>('main');
    target?.focus({ preventScroll: true });
  }, [pathname]);
}
