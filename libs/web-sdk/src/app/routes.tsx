import type { ReactNode } from 'react';
import type { RouteObject } from 'react-router';
import { layoutOf } from './bare-pages.js';
import { BareLayout } from './bare-layout.js';
import { Guard } from './guard.js';
import { loadPart } from './page-not-loaded.js';
import { Root } from './root.js';
import { RootError, RouteError } from './route-error.js';
import type { Access, WebFeature, WebRoute } from '../feature/web-feature.js';

/** The routes of all features under their frames. Each page is its own chunk, loaded when first visited. */
export function routesOf(features: readonly WebFeature[]): RouteObject[] {
  const routes = features.flatMap((feature) => feature.routes ?? []);
  const bare = routes.filter((route) => layoutOf(route) === 'bare');
  const framed = routes.filter((route) => layoutOf(route) === 'app');
  return [
    {
      Component: Root,
      ErrorBoundary: RootError,
      HydrateFallback: () => null,
      children: [
        { Component: BareLayout, children: bare.map(pageRoute) },
        {
          lazy: async () => ({ Component: (await loadPart(() => import('../shell/app-frame.js'))).AppFrame }),
          ErrorBoundary: RootError,
          children: [...framed.map(pageRoute), refusedRoute],
        },
        { path: '*', ErrorBoundary: RootError, lazy: async () => ({ Component: (await loadPart(() => import('./not-found.page.js'))).Page }) },
      ],
    },
  ];
}

const refusedRoute: RouteObject = {
  path: '/refused',
  lazy: async () => {
    const { Page } = await loadPart(() => import('./refused.page.js'));
    return { element: guarded('signedIn', <Page />) };
  },
};

function pageRoute(route: WebRoute): RouteObject {
  return {
    path: route.path,
    ErrorBoundary: RouteError,
    lazy: async () => {
      const { Page } = await loadPart(route.lazy);
      return { element: guarded(route.access, <Page />) };
    },
  };
}

function guarded(access: Access, page: ReactNode): ReactNode {
  return <Guard access={access}>{page}</Guard>;
}
