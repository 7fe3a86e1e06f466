/* Puts the style sheets of the web packages beside their compiled components: tsc compiles, it does not copy. */
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

for (const library of ['libs/web-sdk', 'libs/web']) {
  const source = join(root, library, 'src');
  await cp(source, join(root, library, 'dist'), { recursive: true, filter: (path) => !/\.[^/.]+$/.test(path.slice(source.length)) || path.endsWith('.css') });
}
