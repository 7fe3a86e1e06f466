const storageKey = 'atrium.locale';

/** The choice that this browser remembers, or null. */
export function rememberedLocale(): string | null {
  return localStorage.getItem(storageKey);
}

export function rememberLocale(locale: string): void {
  localStorage.setItem(storageKey, locale);
}

/**
 * The language to show: the first wish that is enabled, exactly or by its language (`de-AT` gives `de`),
 * else the first enabled one.
 */
export function chooseLocale(wishes: readonly (string | null | undefined)[], enabled: readonly string[]): string {
  for (const wish of wishes) {
    const found = enabled.find((locale) => locale.toLowerCase() === wish?.toLowerCase()) ?? enabled.find((locale) => locale === wish?.split('-')[0]);
    if (found !== undefined) return found;
  }
  return enabled[0] ?? 'en';
}

const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

/** The name of a language in that language: `Nederlands`. */
export function languageName(locale: string): string {
  const name = new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}
