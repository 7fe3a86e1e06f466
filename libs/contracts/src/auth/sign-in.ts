import { z } from 'zod';
import { defineErrors } from '../define/errors.js';
import { defineEvents } from '../define/events.js';
import { userContextSchema } from '../accounts/user.js';

export const signInErrors = defineErrors('signIn', {
  refused: { status: 401, title: 'Address or password is not right' },
  linkExpired: { status: 410, title: 'This link was used or has expired' },
  tooMany: { status: 429, title: 'Too many attempts; wait and try again' },
  busy: { status: 503, title: 'Too many people are signing in; try again in a moment' },
});

export const sessionEvents = defineEvents('session', ['started', 'refused', 'ended', 'linkIssued']);

/** The address is not checked for form: a wrong one is refused like an unknown one. Password ≤ 1024 bytes are hashed. */
export const signInSchema = z
  .strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(1024) })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof signInSchema>;

/** 256-bit token from the fragment of a sign-in link, base64url. */
export const signInLinkSchema = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) }).meta({ id: 'SignInLink' });
export type SignInLink = z.infer<typeof signInLinkSchema>;

export const signInOutcomeSchema = z
  .object({ state: z.literal('signedIn'), user: userContextSchema })
  .meta({ id: 'SignInOutcome' });
export type SignInOutcome = z.infer<typeof signInOutcomeSchema>;
