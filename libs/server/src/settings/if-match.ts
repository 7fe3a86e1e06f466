import { settingsErrors } from '@atrium/contracts/settings';

/**
 * The version that a writer read: `"7"` is 7 (decisions.md 2). Lists, `*`, weak and malformed values are refused.
 *
 * @throws settingsErrors.versionRequired, settingsErrors.versionMalformed
 */
export function versionFrom(ifMatch: string | undefined): number {
  if (ifMatch === undefined || ifMatch === '') throw settingsErrors.versionRequired();
  const digits = /^"(0|[1-9][0-9]{0,8})"$/.exec(ifMatch)?.[1];
  if (digits === undefined) throw settingsErrors.versionMalformed();
  return Number(digits);
}
