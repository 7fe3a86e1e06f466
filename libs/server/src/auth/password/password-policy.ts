import { requestErrors, type FieldError } from '@atrium/contracts';
import type { AuthSettings } from '@atrium/contracts/auth';
import { maxPasswordBytes } from './password-hasher.js';

/** Length counts what people see as characters, code points after NFC (NIST SP 800-63B §3.1.1.2). */
const lengthOf = (password: string): number => [...password.normalize('NFC')].length;

/** Refuses a new password that the settings do not accept. @throws requestErrors.invalid with one row per rule */
export function assertAcceptable(password: string, settings: AuthSettings): void {
  const errors = faultsOf(password, settings).map(([code, message]): FieldError => ({ path: 'password', code, message }));
  if (errors.length > 0) throw requestErrors.invalid({ errors });
}

function faultsOf(password: string, settings: AuthSettings): [string, string][] {
  const faults: [string, string][] = [];
  if (lengthOf(password) < settings.passwordMinLength) faults.push(['too_short', `Use at least ${settings.passwordMinLength} characters`]);
  if (Buffer.byteLength(password.normalize('NFC')) > maxPasswordBytes) faults.push(['too_long', `Use at most ${maxPasswordBytes} bytes`]);
  const mixed = /\p{Ll}/u.test(password) && /\p{Lu}/u.test(password);
  if (settings.passwordRequireMixedCase && !mixed) faults.push(['needs_mixed_case', 'Use upper and lower case letters']);
  if (settings.passwordRequireDigit && !/\p{Nd}/u.test(password)) faults.push(['needs_digit', 'Use a digit']);
  if (settings.passwordRequireSymbol && !/[^\p{L}\p{N}\s]/u.test(password)) faults.push(['needs_symbol', 'Use a symbol']);
  return faults;
}
