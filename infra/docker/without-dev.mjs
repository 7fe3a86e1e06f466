// Takes the development dependencies of the workspaces out of their manifests and of the lockfile, both alike.
// `npm ci --omit=dev` leaves those of the root out, but not those of a workspace that it links (the web's packages, by way of the test kit).
import { readFileSync, writeFileSync } from 'node:fs';

const lockfile = edit('package-lock.json', (lock) => {
  for (const entry of Object.values(lock.packages)) delete entry.devDependencies;
});
const workspaces = Object.keys(lockfile.packages).filter((path) => path === '' || /^(apps|libs)\/[^/]+$/.test(path));
for (const path of workspaces) {
  edit(`${path || '.'}/package.json`, (manifest) => {
    delete manifest.devDependencies;
  });
}

function edit(file, change) {
  const content = JSON.parse(readFileSync(file, 'utf8'));
  change(content);
  writeFileSync(file, JSON.stringify(content, null, 2));
  return content;
}
