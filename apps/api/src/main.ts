import '@atrium/server-sdk/assert-node';
import { join } from 'node:path';
import { from, variables } from './env.js';

// Imported after the Node version was checked: native modules load with them.
const [{ runServer }, { features }] = await Promise.all([import('@atrium/server-sdk'), import('./features.js')]);
const webRoot = join(from, '../../web/dist');

await runServer({ variables, from, features, roles: ['api', 'worker'], webRoot });
