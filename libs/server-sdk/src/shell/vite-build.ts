import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const compressible = /\.(js|css|svg|json|txt)$/;
/** Bytes under which compression saves less than its header costs. */
const smallest = 1024;

/** What every page needs, the first one too; changes rarely. */
const vendor = { name: 'vendor', test: /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|openapi-fetch|@tanstack\/[a-z-]+)\// };
/** One chunk per language: `locale-nl` holds the Dutch texts of every feature, the host's too. */
const locales = { debugName: 'locales', name: localeOf, test: /messages\/[A-Za-z-]+\.json$/ };

/** Builds the page as the api wants to serve it: placeholders for its nonces, few chunks, `.br` and `.gz` beside every text file. */
export function atriumBuild(): Plugin {
  let folder = '';
  return {
    name: 'atrium-build',
    apply: 'build',
    config: () => ({
      html: { cspNonce: '%ATRIUM_NONCE%' },
      build: {
        target: 'es2023',
        // For error reports of our own; browsers are not told of them, and the api does not serve them.
        sourcemap: 'hidden',
        modulePreload: { polyfill: false },
        rolldownOptions: { output: { codeSplitting: { groups: [vendor, locales] } } },
      },
    }),
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    // Not closeBundle: that runs after a failure too, and would hide it.
    writeBundle: async () => {
      const files = await readdir(folder, { recursive: true });
      await Promise.all(files.filter((file) => compressible.test(file)).map((file) => compress(join(folder, file))));
    },
  };
}

function localeOf(id: string): string {
  return `locale-${/messages\/([A-Za-z-]+)\.json$/.exec(id)?.[1] ?? 'other'}`;
}

/** Once at build time, so that nobody compresses at run time. */
async function compress(file: string): Promise<void> {
  if ((await stat(file)).size < smallest) return;
  const content = await readFile(file);
  const [small, smaller] = await Promise.all([
    promisify(gzip)(content, { level: 9 }),
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  ]);
  await Promise.all([writeFile(`${file}.gz`, small), writeFile(`${file}.br`, smaller)]);
}
