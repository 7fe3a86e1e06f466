export { AttemptGuard } from './attempt-guard.js';
export { LocalStrategy } from './local.strategy.js';
export { PasswordSignIn } from './password-sign-in.js';
export { SignInController } from './sign-in.controller.js';
export { SignIns } from './sign-in.service.js';
