import { existsSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { start } from '../harness/child.ts';
import { settings } from '../harness/env.ts';

const api = join(import.meta.dirname, '../../../api/dist/main.js');
const script = /\.js(\?|$)/;

/** What a browser fetches to show the sign-in page: scripts as sent (brotli) and the page itself. */
export async function pageFigure(): Promise<string> {
  if (!existsSync(settings.chromium)) return `sign-in page: SKIPPED, no Chromium at ${settings.chromium}`;
  const data = mkdtempSync(join(tmpdir(), 'atrium-page-'));
  const server = await start(api, { NODE_ENV: 'development', ATRIUM_DATA_DIR: data, LOG_LEVEL: 'silent', PUBLIC_URL: 'http://localhost:3000' }, '/api/healthz');
  const browser = await chromium.launch({ executablePath: settings.chromium, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    const scripts = new Set<string>();
    page.on('response', (response) => {
      if (script.test(response.url())) scripts.add(response.url());
    });
    await page.goto(`${server.url}/sign-in`, { waitUntil: 'networkidle' });
    const sizes = await Promise.all([...scripts].map((url) => sentBytes(url, 'br')));
    const html = await sentBytes(`${server.url}/sign-in`, 'identity');
    const js = sizes.reduce((sum, size) => sum + size, 0);
    return `sign-in page: ${(js / 1000).toFixed(1)} kB of JavaScript in ${scripts.size} files (brotli; aim ≤ 100 kB), ${(html / 1000).toFixed(1)} kB of HTML (aim ≤ 14 kB)`;
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

/** Bytes on the wire: `fetch` would unpack them, so the length is asked of the header or counted raw. */
async function sentBytes(url: string, encoding: string): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => resolve(bytes));
    })
      .on('error', reject)
      .end();
  });
}
