import { z } from 'zod';
import { defineSettings, settingField, type SettingsOf } from '../define/settings.js';
import { authPermissions } from './auth.permissions.js';

const roleCode = z.string().regex(/^[a-z][a-z0-9_]{0,49}$/);

export const authSettings = defineSettings({
  name: 'auth',
  title: 'Sign-in',
  help: 'How people get in, and what their passwords must be like.',
  edit: authPermissions.configure,
  fields: {
    allowSignup: settingField(z.boolean(), { default: false, visibility: 'public', title: 'Allow sign-up' }),
    signupDefaultRole: settingField(roleCode, { default: 'user', title: 'Role of people who sign up', widget: 'role' }),
    requireEmailVerification: settingField(z.boolean(), { default: true, title: 'Require a verified address' }),
    requireApproval: settingField(z.boolean(), { default: false, title: 'Require approval of sign-ups' }),
    allowSelfDelete: settingField(z.boolean(), { default: true, title: 'People may delete their account' }),
    deleteGraceDays: settingField(z.int().min(0).max(365), { default: 30, title: 'Days before a deletion is final' }),
    passwordMinLength: settingField(z.int().min(8).max(128), { default: 12, visibility: 'public', title: 'Shortest password' }),
    passwordRequireMixedCase: settingField(z.boolean(), { default: false, visibility: 'public', title: 'Require upper and lower case' }),
    passwordRequireDigit: settingField(z.boolean(), { default: false, visibility: 'public', title: 'Require a digit' }),
    passwordRequireSymbol: settingField(z.boolean(), { default: false, visibility: 'public', title: 'Require a symbol' }),
    passwordCheckBreach: settingField(z.boolean(), { default: true, title: 'Refuse passwords known from breaches' }),
    requireTwoFactorForRoles: settingField(z.array(roleCode).max(100), { default: [], title: 'Roles that need a second factor', widget: 'roles' }),
    allowedFactors: settingField(z.array(z.enum(['totp', 'emailCode', 'passkey'])), {
      default: ['totp', 'emailCode', 'passkey'],
      title: 'Second factors on offer',
    }),
    magicLink: settingField(z.boolean(), { default: false, visibility: 'public', title: 'Sign in by mailed link' }),
    passkeySignIn: settingField(z.boolean(), { default: true, visibility: 'public', title: 'Sign in by passkey' }),
    idleTimeoutMinutes: settingField(z.int().min(0).max(43_200), {
      default: 0,
      title: 'Sign out when idle (minutes)',
      help: '0 keeps the built-in limits; a value may only shorten them.',
    }),
    captchaProvider: settingField(z.enum(['none', 'turnstile', 'hcaptcha']), { default: 'none', visibility: 'public', title: 'CAPTCHA' }),
    captchaSiteKey: settingField(z.string().max(200), { default: '', visibility: 'public', title: 'CAPTCHA site key' }),
  },
});
export type AuthSettings = SettingsOf<typeof authSettings>;
