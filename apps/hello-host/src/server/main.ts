import '@atrium/server-sdk/assert-node';
import { from, variables, webRoot } from './env.js';

// Imported after the Node version was checked: native modules load with them.
const [{ runServer }, { features }] = await Promise.all([import('@atrium/server-sdk'), import('./features.js')]);

await runServer({ variables, from, features, roles: ['api', 'worker'], webRoot });
