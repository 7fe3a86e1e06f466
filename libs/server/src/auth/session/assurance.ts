/** How somebody proved who they are; stored with the session. Features that bring a method add its name here. */
export type SignInMethod = 'password' | 'link' | 'emailCode' | 'oauth' | 'passkey' | 'totp' | 'securityKey';

const firstFactors: ReadonlySet<string> = new Set(['password', 'link', 'emailCode', 'oauth']);
const secondFactors: ReadonlySet<string> = new Set(['totp', 'securityKey']);

/**
 * The assurance of a set of methods (security.md R7): 0 nothing known, 1 one factor, 2 two factors.
 * A passkey with user verification is two at once; a second factor alone and an unknown method are nothing.
 */
export function assuranceOf(methods: readonly string[]): 0 | 1 | 2 {
  if (methods.includes('passkey')) return 2;
  if (!methods.some((method) => firstFactors.has(method))) return 0;
  return methods.some((method) => secondFactors.has(method)) ? 2 : 1;
}
