/*
 * Makes what is generated and checked in: the OpenAPI document of each application and the client types made from it.
 * `npm run generate` after a change of routes; the checks in libs/checks prove them fresh.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const root = join(import.meta.dirname, '..');

/** Where each application keeps its document and its client types. */
const applications = [
  { cli: 'apps/api/dist/cli.js', document: 'apps/api/openapi.json', types: 'libs/web/src/api/paths.gen.ts' },
  { cli: 'apps/hello-host/dist/server/cli.js', document: 'apps/hello-host/openapi.json', types: 'apps/hello-host/src/web/api/paths.gen.ts' },
];

const header = '/* Generated from the OpenAPI document by "npm run generate"; do not edit. */\n';

const only = process.argv[2];
for (const application of applications.filter(({ cli }) => only === undefined || cli.includes(only))) {
  const document = openApiOf(application.cli);
  writeFileSync(join(root, application.document), document);
  writeFileSync(join(root, application.types), header + astToString(await openapiTS(document)));
  console.log(`${application.document} and ${application.types} are fresh`);
}

/** The document that the built command line prints, from a database of its own. */
function openApiOf(cli) {
  const data = mkdtempSync(join(tmpdir(), 'atrium-openapi-'));
  try {
    const environment = { ...process.env, NODE_ENV: 'test', ATRIUM_DATA_DIR: data, DATABASE_URL: '', REDIS_URL: '' };
    return execFileSync(process.execPath, [join(root, cli), 'openapi'], { env: environment, encoding: 'utf8' });
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}
