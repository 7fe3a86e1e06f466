import { useTranslation } from 'react-i18next';

/** The words of one namespace: translated where a text is known, else as the server named things. */
export interface SettingTexts {
  /** `path` is the field's name, or `field.property` inside an object. */
  title(path: string, fallback: string): string;
  help(path: string, fallback: string | null): string | null;
  option(path: string, value: string): string;
  permission(code: string): string;
  words: { on: string; off: string; none: string };
}

/** Texts stand under `settings.<namespace>.<field>`: `title`, `help`, `options.<value>`, and `rule` for what a value must be like. */
export function useSettingTexts(namespace: string): SettingTexts {
  const { t } = useTranslation();
  const key = (path: string, part: string): string => `settings.${namespace}.${path}.${part}`;
  return {
    title: (path, fallback) => t(key(path, 'title'), { defaultValue: fallback }),
    help: (path, fallback) => t(key(path, 'help'), { defaultValue: fallback ?? '' }) || null,
    option: (path, value) => t(key(path, `options.${value}`), { defaultValue: value }),
    permission: (code) => t(`permission.${code}`, { defaultValue: code }),
    words: { on: t('settingsForm.on'), off: t('settingsForm.off'), none: t('settingsForm.none') },
  };
}

/** `primaryColor` as "Primary color": the label of a property that nobody named. */
export function labelOf(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
