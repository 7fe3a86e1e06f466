/* Builders for tests of hosts and features; needs a test runner. Kernel helpers stand in @atrium/testing. */
export { asActor, personWith, testActorFeature } from './rbac/testing.js';
export { givenUser, type GivenUser } from './accounts/testing.js';
export { cookieOf, givenPerson, givenSignedIn, postSignIn, signIn, testPassword } from './auth/testing.js';
