import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atriumFeatures } from '@atrium/server';
import { openApiOf } from '@atrium/server-sdk';
import { createTestApp } from '@atrium/testing';
import openapiTS, { astToString } from 'openapi-typescript';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const stale = 'is stale: run "npm run generate"';

describe('what is generated and checked in', () => {
  it('the OpenAPI document is the one that the routes make', async () => {
    const app = await createTestApp({ features: atriumFeatures });
    const document = JSON.parse(JSON.stringify(openApiOf(app.server.app, 'Atrium')));
    await app.close();
    expect(JSON.parse(read('apps/api/openapi.json')), `apps/api/openapi.json ${stale}`).toEqual(document);
  });

  it.each([
    ['apps/api/openapi.json', 'libs/web/src/api/paths.gen.ts'],
    ['apps/hello-host/openapi.json', 'apps/hello-host/src/web/api/paths.gen.ts'],
  ])('the client types of %s are made from it', async (document, types) => {
    const made = astToString(await openapiTS(read(document)));
    expect(read(types).replace(/^\/\*.*\*\/\n/, ''), `${types} ${stale}`).toBe(made);
  });
});
