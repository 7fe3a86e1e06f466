/* Helpers for tests of features and hosts; needs vitest. */
export {
  addressOf,
  describeOnEveryEngine,
  makeTestDatabase,
  type OpenDatabase,
  type OpenTestDatabase,
  type TestDatabase,
} from './db/test-databases.js';
export { announceSkip, testServices, type TestServices } from './db/test-services.js';
