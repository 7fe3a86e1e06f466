import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, loadEnv } from 'vite';
import { atriumBuild, atriumShell } from '@atrium/server-sdk/vite';

export default defineConfig(({ mode }) => {
  const apiUrl = loadEnv(mode, import.meta.dirname, 'ATRIUM_').ATRIUM_API_URL;
  return {
    plugins: [react(), atriumShell({ apiUrl }), atriumBuild()],
    resolve: { conditions: ['@atrium/source', ...defaultClientConditions] },
    server: {
      strictPort: true,
      // Streams pass unbuffered; the api checks the origin against its own public address, so the host is kept.
      ...(apiUrl !== undefined && { proxy: { '/api': { target: apiUrl, xfwd: true } } }),
    },
  };
});
