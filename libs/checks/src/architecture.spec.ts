import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atriumFeatures } from '@atrium/server';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const serverFolder = join(root, 'libs/server/src');

const sourcesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.(spec|test)\.tsx?$|testing\.ts$/.test(file))
    .map((file) => join(folder, file));

const featureNames = new Set(atriumFeatures.map(({ name }) => name));

/** Names of the features that the sources of one feature import by their `index.ts`. */
function importedFeatures(name: string): string[] {
  const imports = sourcesBelow(join(serverFolder, name)).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/from '(?:\.\.\/)+([a-z-]+)\/index\.js'/g)]);
  return [...new Set(imports.map((match) => match[1] ?? ''))].filter((other) => other !== name && featureNames.has(other)).toSorted();
}

describe('the features', () => {
  it.each(atriumFeatures.map((feature) => [feature.name, feature] as const))('%s says exactly what it stands on', (name, feature) => {
    expect(importedFeatures(name)).toEqual((feature.dependsOn ?? []).map((other) => other.name).toSorted());
  });

  it('enter each other by index.ts only', () => {
    const strays = sourcesBelow(serverFolder).flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '\.\.\/([a-z-]+)\/(?!index\.js')[^']+'/g)]
        .filter((match) => atriumFeatures.some(({ name }) => name === match[1]) && !file.includes(`/${match[1]}/`))
        .map((match) => `${file}: ${match[0]}`),
    );
    expect(strays).toEqual([]);
  });

  it('have a page each in docs/features', () => {
    const pages = readdirSync(join(root, 'docs/features')).map((page) => page.replace(/\.md$/, ''));
    expect(atriumFeatures.map(({ name }) => name).filter((name) => !pages.includes(name))).toEqual([]);
  });
});

describe('the two sides', () => {
  it('never import each other', () => {
    const crossing = [
      ...sourcesBelow(join(root, 'libs/web/src')).concat(sourcesBelow(join(root, 'libs/web-sdk/src'))).filter((file) => /@atrium\/server/.test(readFileSync(file, 'utf8'))),
      ...sourcesBelow(serverFolder).concat(sourcesBelow(join(root, 'libs/server-sdk/src'))).filter((file) => /from '@atrium\/web/.test(readFileSync(file, 'utf8'))),
    ];
    expect(crossing).toEqual([]);
  });
});
