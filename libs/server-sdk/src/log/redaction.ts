/*
 * The last line of defence: patterns of everything secret that this application issues or receives. A secret belongs
 * into no log call; should one get there, it does not get further.
 */
const patterns: readonly [RegExp, string][] = [
  [/\batr_[a-z]{2,8}_[A-Za-z0-9_]{8,}/g, '[token]'],
  [/\beyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]*/g, '[jwt]'],
  [/\$argon2id\$[^\s"\\]+/g, '[password hash]'],
  [/otpauth:\/\/[^\s"\\]+/g, '[otpauth]'],
  [/\b(Basic|Bearer)\s+[A-Za-z0-9+/=._~-]{8,}/gi, '$1 [redacted]'],
  [/((?:__Host-)?atrium_[a-z0-9_]+)=[^;\s"\\]+/g, '$1=[redacted]'],
  // A fragment or value of 43 base64url characters is 256 bits: a session or link token.
  [/(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g, '[secret]'],
];

/** Replaces everything that looks like a secret of ours. */
export function redactText(text: string): string {
  return patterns.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), text);
}
