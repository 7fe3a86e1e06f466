import '@atrium/server-sdk/assert-node';
import { from, variables } from './env.js';

const [{ runServer }, { atriumFeatures }] = await Promise.all([import('@atrium/server-sdk'), import('@atrium/server')]);

await runServer({ variables, from, features: atriumFeatures, roles: ['worker'] });
