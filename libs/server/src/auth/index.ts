export { authFeature } from './auth.feature.js';
export { SignInLinks } from './link/index.js';
export { passportAuthenticator, runStrategy, type RunnableStrategy } from './passport/index.js';
export { Passwords } from './password/index.js';
export { assuranceOf, SessionCookie, Sessions, type SignInMethod, type SignInProof, type StartedSession } from './session/index.js';
export { AttemptGuard } from './sign-in/index.js';
