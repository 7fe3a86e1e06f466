import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const condition = '@atrium/source';
const setup = new URL('./vitest.setup.ts', import.meta.url).pathname;

/** Specs that run in Node: the server, the contracts, the checks. */
const node = (name: string, include: string[]): TestProjectConfiguration => ({
  extends: true,
  resolve: { conditions: [condition, ...defaultServerConditions] },
  ssr: { resolve: { conditions: [condition, ...defaultServerConditions] } },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: { name, include, environment: 'node', setupFiles: [setup], testTimeout: 30_000, hookTimeout: 60_000 },
});

/** Specs that render pages. */
const web = (name: string, include: string[]): TestProjectConfiguration => ({
  extends: true,
  resolve: { conditions: [condition, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [condition, ...defaultClientConditions] } },
  test: { name, include, environment: 'jsdom', setupFiles: [new URL('./vitest.setup.web.ts', import.meta.url).pathname], testTimeout: 20_000 },
});

export default defineConfig({
  test: {
    projects: [
      node('server', ['libs/{contracts,server-sdk,server,checks,testing}/src/**/*.spec.ts', 'apps/{api,worker}/src/**/*.spec.ts', 'apps/hello-host/src/{server,contracts}/**/*.spec.ts']),
      web('web', ['libs/{web-sdk,web}/src/**/*.spec.{ts,tsx}', 'apps/web/src/**/*.spec.{ts,tsx}', 'apps/hello-host/src/web/**/*.spec.{ts,tsx}']),
      node('infra', ['infra/**/*.spec.{ts,mjs}', 'scripts/**/*.spec.mjs']),
    ],
  },
});
