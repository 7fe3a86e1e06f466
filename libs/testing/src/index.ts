export { describeOnEveryProfile, type StartApp, type StartOptions } from './every-profile.js';
export { FakeClock } from './fake-clock.js';
export { createTestApp, type InjectOptions, type TestAnswer, type TestApp, type TestAppOptions } from './test-app.js';
export { addressOf, announceSkip, describeOnEveryEngine, testServices } from '@atrium/server-sdk/testing';
export { testEnvironment } from './test-environment.js';
export * from './sweeps/index.js';
