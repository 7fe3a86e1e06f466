import { useState, type ReactNode } from 'react';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { WebFeature } from '../feature/web-feature.js';
import { routesOf } from './routes.js';

/** The application with its router: every page but the bare ones starts here. */
export function RoutedApp({ features }: { features: readonly WebFeature[] }): ReactNode {
  const [router] = useState(() => createBrowserRouter(routesOf(features)));
  return <RouterProvider router={router} />;
}
