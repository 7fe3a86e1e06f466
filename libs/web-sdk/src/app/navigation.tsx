import { createContext, use, type AnchorHTMLAttributes, type MouseEvent, type ReactNode } from 'react';

/** Where the person is. */
export interface Place {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

export interface Navigation {
  readonly place: Place;
  readonly go: (to: string, options?: { readonly replace?: boolean }) => Promise<void> | void;
}

/** Given by the router, or by the small navigation of pages that stand without it. */
export const NavigationContext = createContext<Navigation | null>(null);

/** Place and movement for pages of the `bare` layout, which load before the router does. Other pages use the router's hooks. */
export function useNavigation(): Navigation {
  const navigation = use(NavigationContext);
  if (navigation === null) throw new Error('This component must stand inside createWebApp or renderApp.');
  return navigation;
}

/** A link for pages of the `bare` layout. */
export function PlaceLink({ to, ...anchor }: AnchorHTMLAttributes<HTMLAnchorElement> & { readonly to: string }): ReactNode {
  const { go } = useNavigation();
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    anchor.onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void go(to);
  };
  return <a {...anchor} href={to} onClick={follow} />;
}
