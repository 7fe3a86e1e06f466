export { passportAuthenticator, runStrategy, type RunnableStrategy } from './run-strategy.js';
