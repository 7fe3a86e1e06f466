import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, loadEnv } from 'vite';
import { atriumShell } from '@atrium/server-sdk/vite';
import { precompress } from './vite/precompress.js';

export default defineConfig(({ mode }) => {
  const apiUrl = loadEnv(mode, import.meta.dirname, 'ATRIUM_').ATRIUM_API_URL;
  return {
    plugins: [react(), atriumShell({ apiUrl }), precompress()],
    html: { cspNonce: '%ATRIUM_NONCE%' },
    resolve: { conditions: ['@atrium/source', ...defaultClientConditions] },
    server: {
      strictPort: true,
      // Streams pass unbuffered; the api checks the origin against its own public address, so the host is kept.
      ...(apiUrl !== undefined && { proxy: { '/api': { target: apiUrl, xfwd: true } } }),
    },
    build: {
      target: 'es2023',
      // For error reports of our own; browsers are not told of them, and the api does not serve them.
      sourcemap: 'hidden',
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: [vendor, locales] } } },
    },
  };
});

/** What every page needs, the first one too; changes rarely. */
const vendor = { name: 'vendor', test: /node_modules\/(react|react-dom|scheduler|i18next|react-i18next|openapi-fetch|@tanstack\/[a-z-]+)\// };

const locales = { debugName: 'locales', name: localeOf, test: /messages\/[A-Za-z-]+\.json$/ };

/** One chunk per language: `locale-nl` holds the Dutch texts of every feature. */
function localeOf(id: string): string {
  return `locale-${/messages\/([A-Za-z-]+)\.json$/.exec(id)?.[1] ?? 'other'}`;
}
