export { FakeClock } from './fake-clock.js';
export { createTestApp, type InjectOptions, type TestAnswer, type TestApp, type TestAppOptions } from './test-app.js';
export { testEnvironment } from './test-environment.js';
