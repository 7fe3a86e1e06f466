import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pagePolicy } from '../http/security-headers.js';
import { chooseLocale, enabledLocalesOf, imageOriginsOf, renderShell } from './render-shell.js';

/** One year: the names of built assets carry a hash of their content. */
const assetLifetimeSeconds = 31_536_000;
/** Files beside index.html (logo, icons, robots.txt) keep their names, so they are asked for again after a while. */
const publicFileLifetimeSeconds = 300;

export interface ShellSource {
  /** Folder with index.html and assets/, as the web build leaves it. */
  readonly root: string;
  /** Public app config of the moment. */
  appConfig(): Promise<Readonly<Record<string, unknown>>>;
}

/** Serves the built single-page application: the shell on every path that is not the API's, and its immutable assets. */
export async function registerShell(fastify: FastifyInstance, source: ShellSource): Promise<void> {
  const file = join(source.root, 'index.html');
  if (!existsSync(file)) throw new Error(`The web application is not built: ${file} is missing. Run "npm run build".`);
  const html = readFileSync(file, 'utf8');
  await fastify.register(fastifyStatic, {
    root: source.root,
    serve: true,
    wildcard: false,
    index: false,
    preCompressed: true,
    dotfiles: 'ignore',
    cacheControl: false,
    globIgnore: ['**/*.br', '**/*.gz', '**/*.map', 'index.html'],
    setHeaders: (reply, path) => {
      const immutable = path.startsWith(join(source.root, 'assets'));
      void reply.header('cache-control', immutable ? `public, max-age=${assetLifetimeSeconds}, immutable` : `public, max-age=${publicFileLifetimeSeconds}`);
      void reply.header('vary', 'accept-encoding');
    },
  });
  fastify.get('/*', (request, reply) => {
    if (!isPage(request.url)) return reply.callNotFound();
    return sendShell(html, source, request, reply);
  });
}

/** Whether the address belongs to the SPA. `/API`, `//api` and friends are the API's, `/assets/*` are files (decisions.md 5). */
export function isPage(url: string): boolean {
  const path = decoded(url.split(/[?#]/, 1)[0] ?? '').replaceAll('\\', '/');
  return !/^\/+(api|assets)(\/|$)/i.test(path) && !/^\/+\.|\/\.(env|git)/i.test(path) && !/\.(map|php|sql|bak)$/i.test(path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function sendShell(html: string, source: ShellSource, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const appConfig = await source.appConfig();
  const nonce = randomBytes(16).toString('base64');
  const locale = chooseLocale(request.headers['accept-language'], enabledLocalesOf(appConfig));
  return reply
    .header('content-security-policy', pagePolicy(nonce, imageOriginsOf(appConfig)))
    .header('content-type', 'text/html; charset=utf-8')
    .header('vary', 'accept-language')
    .send(renderShell({ html, nonce, appConfig, locale }));
}
