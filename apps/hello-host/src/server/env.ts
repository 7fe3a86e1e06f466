import { join } from 'node:path';

/** This application's own folder, also when it stands inside a workspace beside others. */
const home = join(import.meta.dirname, '../..');

/** The only place of this application that touches the process's environment; what is set there wins. */
export const variables = { PORT: '3100', ATRIUM_DATA_DIR: join(home, '.data'), ...process.env };
/** Where files of the application are looked for from. */
export const from = home;
/** Folder of the built single-page application. */
export const webRoot = join(home, 'dist/web');
