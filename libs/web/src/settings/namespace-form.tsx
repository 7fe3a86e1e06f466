import { useSuspenseQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rolePermissions } from '@atrium/contracts/rbac';
import type { SettingNamespaceView } from '@atrium/contracts/settings';
import { languageName, SettingsForm, useAppConfig, useMay, useSlot, type FormOptions } from '@atrium/web-sdk';
import { offeredLocales } from './locales.js';
import { roleList, useSaveSettings } from './settings.api.js';
import { settingsPanels } from './settings-panels.js';

interface NamespaceFormProps {
  readonly namespace: SettingNamespaceView;
  /** Hears the values as they are typed. */
  onValue?: (value: Readonly<Record<string, unknown>>) => void;
}

/** The generated form of one namespace, with its choices fetched and its panels joined in. */
export function NamespaceForm({ namespace, onValue }: NamespaceFormProps): ReactNode {
  const { t } = useTranslation();
  const save = useSaveSettings(namespace.namespace);
  const options = useFormOptions();
  const panels = usePanels(namespace.namespace);
  return (
    <SettingsForm
      namespace={namespace}
      save={save}
      options={options}
      {...(onValue && { onValue })}
      blockedBy={(value) => {
        const [reason] = panels.flatMap((panel) => panel.blockedBy?.(value) ?? []);
        return reason === undefined ? undefined : t(reason);
      }}
      aside={(value, set, isDirty) => panels.map(({ Panel }, index) => <Panel key={index} value={value} isDirty={isDirty} set={set} />)}
    />
  );
}

function useFormOptions(): FormOptions {
  const { enabledLocales } = useAppConfig().i18n;
  const mayReadRoles = useMay(rolePermissions.read);
  const roles = useQuery({ ...roleList, enabled: mayReadRoles });
  return {
    locales: offeredLocales(enabledLocales).map((locale) => ({ value: locale, label: `${languageName(locale)} (${locale})` })),
    ...(roles.data && { roles: roles.data.items.map(({ code, name }) => ({ value: code, label: name })) }),
  };
}

function usePanels(namespace: string) {
  const panels = useSlot(settingsPanels).filter((panel) => panel.namespace === namespace);
  const { data } = useSuspenseQuery({
    queryKey: ['settingsPanels', namespace],
    queryFn: () => Promise.all(panels.map((panel) => panel.load())),
    staleTime: Infinity,
  });
  return data;
}
