import { domainToASCII } from 'node:url';

/**
 * The one form of an address that is stored, looked up and counted: compatibility forms folded (NFKC), trimmed,
 * lower case, an international domain in its ASCII form. Takes any text and never throws.
 */
export function canonicalEmailOf(text: string): string {
  const folded = text.normalize('NFKC').trim().toLowerCase();
  const at = folded.lastIndexOf('@');
  if (at < 0) return folded;
  const domain = folded.slice(at + 1);
  return `${folded.slice(0, at)}@${domainToASCII(domain) || domain}`;
}
