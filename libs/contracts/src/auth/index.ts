export { authPermissions } from './auth.permissions.js';
export { authSettings, type AuthSettings } from './auth.settings.js';
export {
  signInErrors,
  signInLinkSchema,
  signInOutcomeSchema,
  signInSchema,
  sessionEvents,
  type SignIn,
  type SignInLink,
  type SignInOutcome,
} from './sign-in.js';
