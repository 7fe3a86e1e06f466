import { fileURLToPath } from 'node:url';

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The workspace, and what was built in it. */
export const paths = {
  workspace: folderOf('../../../..'),
  api: folderOf('../../../api/dist/main.js'),
  cli: folderOf('../../../api/dist/cli.js'),
  web: folderOf('../../../web/dist'),
  /** Pictures of every screen, for people to look at; not checked in. */
  screens: folderOf('../../test-results/screens'),
} as const;
