import { MultiSelect, Select, TagsInput, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldKind } from '../field-kind.js';
import type { Choice } from '../options.js';
import classes from '../settings-form.module.css';
import { inputProps, textOf, textsOf, type ControlProps } from './control.js';

type ChoiceKind = Extract<FieldKind, { kind: 'select' | 'multiselect' }>;

/** One of a closed set; only what may be empty can be cleared. */
export function SelectControl({ kind, ...props }: ControlProps & { kind: ChoiceKind }): ReactNode {
  const { t } = useTranslation();
  const { path, texts, value, empty, onChange } = props;
  return (
    <Select
      {...inputProps(props)}
      classNames={{ wrapper: classes.medium }}
      data={kind.options.map((option) => ({ value: option, label: texts.option(path, option) }))}
      allowDeselect={false}
      clearable={empty !== ''}
      clearButtonProps={{ 'aria-label': t('settingsForm.clear') }}
      value={typeof value === 'string' ? value : null}
      onChange={(next) => onChange(next ?? empty)}
    />
  );
}

export function MultiSelectControl({ kind, ...props }: ControlProps & { kind: ChoiceKind }): ReactNode {
  const { path, texts } = props;
  return <ManyOf {...props} choices={kind.options.map((option) => ({ value: option, label: texts.option(path, option) }))} />;
}

/** A list of free texts. */
export function TagsControl(props: ControlProps): ReactNode {
  const { t } = useTranslation();
  const { value, onChange } = props;
  return (
    <TagsInput
      {...inputProps(props)}
      splitChars={[',', ';']}
      placeholder={t('settingsForm.addTag')}
      clearButtonProps={{ 'aria-label': t('settingsForm.clear') }}
      value={textsOf(value)}
      onChange={onChange}
    />
  );
}

/** Languages in order of preference: the first is the fallback. */
export function LocalesControl(props: ControlProps): ReactNode {
  const { locales } = props.options;
  return locales ? <ManyOf {...props} choices={locales} /> : <TagsControl {...props} />;
}

export function RolesControl(props: ControlProps): ReactNode {
  const { roles } = props.options;
  return roles ? <ManyOf {...props} choices={roles} /> : <TagsControl {...props} />;
}

export function RoleControl(props: ControlProps): ReactNode {
  const { value, empty, onChange } = props;
  const { roles } = props.options;
  if (!roles) {
    return <TextInput {...inputProps(props)} value={textOf(value)} onChange={({ currentTarget }) => onChange(currentTarget.value)} />;
  }
  return (
    <Select
      {...inputProps(props)}
      classNames={{ wrapper: classes.medium }}
      searchable
      allowDeselect={false}
      data={withPresent(roles, [textOf(value)])}
      value={textOf(value)}
      onChange={(next) => onChange(next ?? empty)}
    />
  );
}

function ManyOf({ choices, ...props }: ControlProps & { choices: readonly Choice[] }): ReactNode {
  const { t } = useTranslation();
  const { value, onChange } = props;
  const chosen = textsOf(value);
  return (
    <MultiSelect
      {...inputProps(props)}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('settingsForm.nothingFound')}
      clearButtonProps={{ 'aria-label': t('settingsForm.clear') }}
      data={withPresent(choices, chosen)}
      value={chosen}
      onChange={onChange}
    />
  );
}

/** A chosen value stays visible even if it is no longer on offer. */
function withPresent(choices: readonly Choice[], present: readonly string[]): Choice[] {
  const known = new Set(choices.map(({ value }) => value));
  return [...choices, ...present.filter((value) => value !== '' && !known.has(value)).map((value) => ({ value, label: value }))];
}
