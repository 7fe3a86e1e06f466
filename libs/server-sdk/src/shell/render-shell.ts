/** What a page is made from: the built index.html and what differs per answer. */
export interface ShellInput {
  readonly html: string;
  /** Fresh per answer; stands on every script and style of the page. */
  readonly nonce: string;
  /** Public app config, inlined so that name, look and language are right at first paint. */
  readonly appConfig: Readonly<Record<string, unknown>>;
  /** Language of the document: the visitor's own if the application speaks it. */
  readonly locale: string;
}

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** Fills the placeholders of index.html. Pure; the api and the Vite plugin call the same function (decisions.md 11). */
export function renderShell({ html, nonce, appConfig, locale }: ShellInput): string {
  const brand = recordOf(appConfig.brand);
  const config = `<script type="application/json" id="atrium-config" nonce="${nonce}">${scriptJson(appConfig)}</script>`;
  const values: Record<string, string> = {
    '%ATRIUM_NONCE%': nonce,
    '%ATRIUM_LANG%': escapeHtml(locale),
    '%ATRIUM_DIR%': rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    '%ATRIUM_TITLE%': escapeHtml(typeof brand.name === 'string' ? brand.name : 'Atrium'),
    '%ATRIUM_SCHEME%': brand.preset === 'dark-glass' ? 'dark' : 'light',
    '<!--atrium:config-->': config,
  };
  // One pass: a value that happens to contain a placeholder is not filled again.
  return html.replace(/%ATRIUM_[A-Z]+%|<!--atrium:config-->/g, (name) => values[name] ?? name);
}

/**
 * The language to greet a visitor in: the best enabled match of `Accept-Language` (RFC 9110 §12.5.4), else the first
 * enabled one. `de-AT` is served by `de`.
 */
export function chooseLocale(accepted: string | undefined, enabled: readonly string[]): string {
  const wanted = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/\s*;\s*q=/);
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  for (const { tag } of wanted) {
    const match = enabled.find((locale) => locale.toLowerCase() === tag) ?? enabled.find((locale) => locale.toLowerCase() === tag.split('-')[0]);
    if (match) return match;
  }
  return enabled[0] ?? 'en';
}

/** Languages that the config enables. */
export function enabledLocalesOf(appConfig: Readonly<Record<string, unknown>>): string[] {
  const { enabledLocales } = recordOf(appConfig.i18n);
  return Array.isArray(enabledLocales) ? enabledLocales.filter((locale): locale is string => typeof locale === 'string') : [];
}

const plainOrigin = /^https:\/\/[a-z0-9.-]+(:\d+)?$/;

/** Origin of a logo on another https host; the page's image policy must name it. */
export function imageOriginsOf(appConfig: Readonly<Record<string, unknown>>): string[] {
  const { logoUrl } = recordOf(appConfig.brand);
  if (typeof logoUrl !== 'string' || !URL.canParse(logoUrl)) return [];
  const { origin } = new URL(logoUrl);
  // A host name may legally hold `;` or `*`, which would become words of the policy.
  return plainOrigin.test(origin) ? [origin] : [];
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** JSON that cannot end its script element, whatever a text in it says. */
const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
