const common = [
  'en', 'nl', 'de', 'fr', 'es', 'it', 'pt', 'pt-BR', 'ca', 'da', 'sv', 'nb', 'fi', 'is', 'et', 'lv', 'lt', 'pl', 'cs', 'sk',
  'hu', 'sl', 'hr', 'sr', 'ro', 'bg', 'el', 'tr', 'uk', 'ru', 'ar', 'he', 'fa', 'hi', 'bn', 'id', 'vi', 'th', 'ja', 'ko', 'zh-CN', 'zh-TW',
];

/** Languages to choose from: the common ones and those in use. One without texts of its own shows English. */
export function offeredLocales(inUse: readonly string[]): readonly string[] {
  return [...new Set([...common, ...inUse])];
}
