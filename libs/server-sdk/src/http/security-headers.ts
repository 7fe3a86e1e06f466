/** Policy of every answer that is not a page: nothing may be loaded or framed (decisions.md 6). */
const apiPolicy = "default-src 'none'; frame-ancestors 'none'";

/** Two years, the value that browsers' preload lists ask for. */
const hsts = 'max-age=63072000; includeSubDomains';

/** Headers of every answer, static files and errors included (security.md R18). Pages replace the policy. */
export function securityHeaders(publicUrl: URL): Readonly<Record<string, string>> {
  return {
    'content-security-policy': apiPolicy,
    ...(publicUrl.protocol === 'https:' ? { 'strict-transport-security': hsts } : {}),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'cache-control': 'no-store',
  };
}

/** Policy of a page: scripts and styles by nonce only; images also from the origin of an https logo. */
export function pagePolicy(nonce: string, imageOrigins: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    ["img-src 'self' data: blob:", ...imageOrigins].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
