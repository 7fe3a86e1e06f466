import { Alert, Paper, Stack } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingNamespaceView } from '@atrium/contracts/settings';
import { UnsavedGuard } from '../form/unsaved-guard.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { ConflictPanel } from './conflict-panel.js';
import { useSettingsDraft, type SettingsDraft } from './draft.js';
import type { FormOptions } from './options.js';
import { SaveBar } from './save-bar.js';
import { SettingField } from './setting-field.js';
import { useSettingTexts } from './texts.js';
import { useSave, type SaveSettings } from './use-save.js';

interface SettingsFormProps {
  readonly namespace: SettingNamespaceView;
  readonly save: SaveSettings;
  readonly options?: FormOptions;
  /** Why these values may not be saved yet, or undefined; asked on every change. */
  blockedBy?: (value: Readonly<Record<string, unknown>>) => string | undefined;
  /** Hears the values as they are typed, for a preview. */
  onValue?: (value: Readonly<Record<string, unknown>>) => void;
  /** Shown in the save bar, with a way to change a field and whether changes wait. */
  aside?: (value: Readonly<Record<string, unknown>>, set: SettingsDraft['set'], isDirty: boolean) => ReactNode;
}

/**
 * The form of one namespace, generated from its fields. Saves only what changed, with the version it was read at;
 * a stale version shows whose change won and asks field by field; wrong fields show the server's sentence.
 */
export function SettingsForm({ namespace, save, options = {}, blockedBy, onValue, aside }: SettingsFormProps): ReactNode {
  const { t } = useTranslation();
  const draft = useSettingsDraft(namespace);
  const saving = useSave(draft, save);
  const texts = useSettingTexts(namespace.namespace);
  const value = { ...draft.base.value, ...draft.changes };
  const form = useFocusOnError(saving.fieldErrors);
  useReport(value, onValue);
  const blocked = blockedBy?.(value);
  const lacking = missingEverywhere(draft.base);
  return (
    <form
      ref={form}
      noValidate
      aria-label={t(`settingsNamespace.${namespace.namespace}.title`, { defaultValue: namespace.title })}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.isDirty && blocked === undefined && saving.conflict === null && !saving.isSaving) void saving.save();
      }}
    >
      <UnsavedGuard when={draft.isDirty && !saving.isSaving} />
      <Stack gap="lg">
        {lacking !== null && <ReadOnlyNotice permission={texts.permission(lacking)} />}
        <Paper withBorder p={{ base: 'md', sm: 'lg' }}>
          <Stack gap="lg">
            {draft.base.fields.map((field) => (
              <SettingField key={field.name} field={field} draft={draft} texts={texts} options={options} errors={saving.fieldErrors} showsMissingRight={lacking === null} />
            ))}
          </Stack>
        </Paper>
        {saving.error !== null && <ProblemAlert error={saving.error} />}
        {saving.conflict !== null && <ConflictPanel conflict={saving.conflict} draft={draft} texts={texts} onSettle={saving.settle} />}
        {lacking === null && saving.conflict === null && (
          <SaveBar
            changes={Object.keys(draft.changes).length}
            isSaving={saving.isSaving}
            wasSaved={saving.wasSaved}
            {...(blocked !== undefined && { blocked })}
            onDiscard={() => {
              draft.discard();
              saving.forget();
            }}
          >
            {aside?.(value, draft.set, draft.isDirty)}
          </SaveBar>
        )}
      </Stack>
    </form>
  );
}

function ReadOnlyNotice({ permission }: { permission: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <Alert color="blue" variant="light" title={t('settingsForm.readOnly')}>
      {t('settingsForm.lacks', { permission })}
    </Alert>
  );
}

/** The permission whose lack makes every field read-only, or null. */
function missingEverywhere({ fields }: SettingNamespaceView): string | null {
  const [first] = fields;
  const isLacking = fields.every((field) => !field.editable && field.pinnedBy === null && field.editPermission === first?.editPermission);
  return first && isLacking ? first.editPermission : null;
}

function useReport(value: Readonly<Record<string, unknown>>, onValue: SettingsFormProps['onValue']): void {
  const text = JSON.stringify(value);
  const latest = useRef({ value, onValue });
  useEffect(() => {
    latest.current = { value, onValue };
  });
  useEffect(() => latest.current.onValue?.(latest.current.value), [text]);
}

function useFocusOnError(errors: Readonly<Record<string, string>>) {
  const form = useRef<HTMLFormElement>(null);
  const names = Object.keys(errors).join();
  useEffect(() => {
    if (names !== '') form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [names]);
  return form;
}
