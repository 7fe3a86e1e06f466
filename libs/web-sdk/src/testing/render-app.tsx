import { cleanup, render } from '@testing-library/react';
import type { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import type { UserContext } from '@atrium/contracts/accounts';
import { setActor } from '../actor/actor.query.js';
import { sessionHint } from '../actor/session-hint.js';
import { sessionLoss } from '../actor/session-loss.js';
import { kernelFeature } from '../app/kernel.feature.js';
import { AppProviders } from '../app/providers.js';
import { createQueryClient } from '../app/query-client.js';
import { routesOf } from '../app/routes.js';
import { readConfig } from '../config/app-config.js';
import { appConfigQuery } from '../config/app-config.query.js';
import { soundFeatures } from '../feature/soundness.js';
import type { WebFeature } from '../feature/web-feature.js';
import { createTranslator } from '../i18n/translator.js';
import { installBrowserStubs } from './browser-stubs.js';
import { problemResponse, startFakeServer, type FakeServer, type Handlers } from './fake-server.js';

export interface RenderAppOptions {
  readonly features: readonly WebFeature[];
  /** Who is signed in. Default: nobody. */
  readonly actor?: UserContext | null;
  readonly handlers?: Handlers;
  /** The public configuration as the server sends it. */
  readonly config?: Readonly<Record<string, unknown>>;
  readonly locale?: string;
}

export interface RenderedApp {
  readonly server: FakeServer;
  readonly client: QueryClient;
  /** Path, query and fragment where the person is now. */
  place(): string;
  navigate(to: string): Promise<void>;
}

/** Renders the real application at a path, under StrictMode, before a server of the test's own making. */
export async function renderApp(path: string, options: RenderAppOptions): Promise<RenderedApp> {
  const { actor = null, config = {}, locale = 'en' } = options;
  reset();
  const server = startFakeServer({ ...basicHandlers(actor, config), ...options.handlers });
  const features = soundFeatures([kernelFeature, ...options.features]);
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  client.setQueryData(appConfigQuery.queryKey, readConfig(config));
  if (actor !== null) setActor(client, actor);
  const translator = await createTranslator(features, locale, readConfig(config).i18n.overrides);
  const router = createMemoryRouter(routesOf(features), { initialEntries: [path] });
  render(
    <StrictMode>
      <AppProviders env="test" client={client} translator={translator} contributions={features.flatMap((feature) => feature.contributes?.flat() ?? [])}>
        <RouterProvider router={router} />
      </AppProviders>
    </StrictMode>,
  );
  const place = (): string => router.state.location.pathname + router.state.location.search + router.state.location.hash;
  return { server, client, place, navigate: (to) => router.navigate(to) };
}

/** A person for tests; without permissions unless they are given. */
export function testActor(values: Partial<UserContext> = {}): UserContext {
  return {
    id: '01890000-0000-7000-8000-000000000001',
    email: 'ada@example.test',
    name: 'Ada',
    preferredLocale: null,
    timeZone: 'UTC',
    colorScheme: 'auto',
    roles: ['user'],
    permissions: [],
    impersonator: null,
    ...values,
  };
}

function reset(): void {
  cleanup();
  installBrowserStubs();
  localStorage.clear();
  sessionStorage.clear();
  sessionLoss.settle();
  sessionHint.set();
}

function basicHandlers(actor: UserContext | null, config: Readonly<Record<string, unknown>>): Handlers {
  return {
    'GET /api/app-config': config,
    'GET /api/users/me/context': () => actor ?? problemResponse({ status: 401, code: 'session.required' }),
  };
}
