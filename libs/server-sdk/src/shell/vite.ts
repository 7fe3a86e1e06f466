import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { pagePolicy, securityHeaders } from '../http/security-headers.js';
import { chooseLocale, enabledLocalesOf, imageOriginsOf, renderShell } from './render-shell.js';

export { atriumBuild } from './vite-build.js';

export interface AtriumShellOptions {
  /** Loopback address of the api in development, `http://127.0.0.1:4000`; without it the page starts without a config. */
  readonly apiUrl?: string | undefined;
}

/** Serves the page in development as the api serves the built one: same shell, same policy (decisions.md 11). */
export function atriumShell({ apiUrl }: AtriumShellOptions = {}): Plugin {
  return {
    name: 'atrium-shell',
    apply: 'serve',
    config: () => ({ appType: 'custom', html: { cspNonce: '%ATRIUM_NONCE%' } }),
    configureServer: (server) => () => {
      server.middlewares.use((request, response, next) => {
        answer(server, apiUrl, request, response).catch(next);
      });
    },
  };
}

/** Reached only by addresses that are no module, no public file and not proxied: the pages. */
async function answer(server: ViteDevServer, apiUrl: string | undefined, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = originalUrlOf(request);
  if (request.method !== 'GET' || url.startsWith('/assets/') || url.startsWith('/@')) {
    response.writeHead(404).end();
    return;
  }
  const [file, appConfig] = await Promise.all([readFile(join(server.config.root, 'index.html'), 'utf8'), readAppConfig(apiUrl)]);
  const html = await server.transformIndexHtml(url, file);
  const nonce = randomBytes(16).toString('base64');
  const locale = chooseLocale(request.headers['accept-language'], enabledLocalesOf(appConfig));
  const origin = new URL(`http://${request.headers.host ?? 'localhost'}`);
  const policy = pagePolicy(nonce, imageOriginsOf(appConfig)).replace("connect-src 'self'", `connect-src 'self' ws://${origin.host}`);
  const headers = { ...securityHeaders(origin), 'content-security-policy': policy, 'content-type': 'text/html; charset=utf-8' };
  response.writeHead(200, headers).end(renderShell({ html, nonce, appConfig, locale }));
}

/** The address as it was asked; Vite's own middlewares shorten `url` on the way. */
const originalUrlOf = (request: IncomingMessage): string =>
  'originalUrl' in request && typeof request.originalUrl === 'string' ? request.originalUrl : (request.url ?? '/');

/** The public config, or none while the api restarts: the page then asks again by itself. */
async function readAppConfig(apiUrl: string | undefined): Promise<Record<string, unknown>> {
  if (apiUrl === undefined) return {};
  try {
    const response = await fetch(new URL('/api/app-config', apiUrl));
    const config: unknown = response.ok ? await response.json() : {};
    return typeof config === 'object' && config !== null ? { ...config } : {};
  } catch {
    return {};
  }
}
