import '@atrium/server-sdk/assert-node';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { from, variables } from './env.js';

// Imported after the Node version was checked: native modules load with them.
const [{ runServer }, { features }] = await Promise.all([import('@atrium/server-sdk'), import('./features.js')]);
const built = join(from, '../../web/dist');
// In development Vite serves the pages, so that they need not be built; in production their absence stops the start.
const pages = variables.NODE_ENV === 'production' || existsSync(built) ? { webRoot: built } : {};

await runServer({ variables, from, features, roles: ['api', 'worker'], ...pages });
