// `make generate`: the OpenAPI document of the api, and the types of the web's client from it. Both are checked in.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { environment, removeFolder, temporaryFolder } from '../infra/dev-services/index.mjs';
import { output } from '../infra/dev-services/programs.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const document = join('apps', 'api', 'openapi.json');
const types = join('libs', 'web', 'src', 'api', 'paths.gen.ts');

await run('node_modules/tsc7/bin/tsc', '-b', 'tsconfig.build.json');
await writeFile(join(root, document), await openApi());
await run('node_modules/openapi-typescript/bin/cli.js', document, '--output', types);
console.log(`Written: ${document}, ${types}`);

/** The document depends on the code alone: an empty embedded database, and nothing of this machine's environment. */
async function openApi() {
  const folder = await temporaryFolder('openapi');
  const env = { PATH: environment.PATH, ATRIUM_DATA_DIR: folder, LOG_LEVEL: 'silent' };
  const text = await output(process.execPath, [join(root, 'apps', 'api', 'dist', 'cli.js'), 'openapi'], { env });
  await removeFolder(folder);
  return `${text.trim()}\n`;
}

async function run(script, ...args) {
  await output(process.execPath, [join(root, script), ...args], { cwd: root }).catch((error) => {
    console.error(`${error.stdout ?? ''}${error.stderr ?? error.message}`);
    process.exit(1);
  });
}
