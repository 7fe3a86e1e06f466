import { useTranslation } from 'react-i18next';
import type { SettingFieldView, SettingNamespaceView } from '@atrium/contracts/settings';

type Named = Pick<SettingNamespaceView, 'namespace' | 'title' | 'help'>;

/** Names of namespaces and fields: translated where a text is known, else as their feature wrote them. */
export function useNamespaceWords() {
  const { t } = useTranslation();
  return {
    title: ({ namespace, title }: Named): string => t(`settingsNamespace.${namespace}.title`, { defaultValue: title }),
    help: ({ namespace, help }: Named): string => t(`settingsNamespace.${namespace}.help`, { defaultValue: help ?? '' }),
    field: (namespace: string, { name, title, help }: SettingFieldView) => ({
      title: t(`settings.${namespace}.${name}.title`, { defaultValue: title }),
      help: t(`settings.${namespace}.${name}.help`, { defaultValue: help ?? '' }) || null,
    }),
  };
}
