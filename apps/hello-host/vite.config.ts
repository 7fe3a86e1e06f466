import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, loadEnv } from 'vite';
import { atriumShell } from '@atrium/server-sdk/vite';

export default defineConfig(({ mode }) => {
  const apiUrl = loadEnv(mode, import.meta.dirname, 'ATRIUM_').ATRIUM_API_URL;
  return {
    plugins: [react(), atriumShell({ apiUrl })],
    html: { cspNonce: '%ATRIUM_NONCE%' },
    resolve: { conditions: ['@atrium/source', ...defaultClientConditions] },
    server: { strictPort: true, ...(apiUrl !== undefined && { proxy: { '/api': { target: apiUrl, xfwd: true } } }) },
    build: { outDir: 'dist/web', target: 'es2023', sourcemap: true, modulePreload: { polyfill: false } },
  };
});
