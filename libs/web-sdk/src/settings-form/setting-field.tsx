import { Box } from '@mantine/core';
import type { ReactNode } from 'react';
import type { SettingFieldView } from '@atrium/contracts/settings';
import { FieldControl } from './controls/field-control.js';
import type { SettingsDraft } from './draft.js';
import { kindOf } from './field-kind.js';
import { FieldNotes } from './field-notes.js';
import { readJsonSchema } from './json-schema.js';
import type { FormOptions } from './options.js';
import { SecretField } from './secret-field.js';
import type { SettingTexts } from './texts.js';
import classes from './settings-form.module.css';

interface SettingFieldProps {
  readonly field: SettingFieldView;
  readonly draft: SettingsDraft;
  readonly texts: SettingTexts;
  readonly options: FormOptions;
  readonly errors: Readonly<Record<string, string>>;
  /** False when the form says it once for all fields. */
  readonly showsMissingRight: boolean;
}

/** One field of a generated form: its control, and what there is to know about it. */
export function SettingField({ field, draft, texts, options, errors, showsMissingRight }: SettingFieldProps): ReactNode {
  const { name } = field;
  const label = texts.title(name, field.title);
  const common = {
    label,
    description: texts.help(name, field.help) ?? undefined,
    readOnly: !field.editable,
    ...(errors[name] !== undefined && { error: errors[name] }),
  };
  const schema = readJsonSchema(field.schema);
  return (
    <Box className={classes.field} data-changed={draft.isChanged(name) || undefined} data-field={name}>
      {field.visibility === 'secret' ? (
        <SecretField {...common} isSet={field.isSet} {...secretState(draft, name)} />
      ) : (
        <FieldControl
          {...common}
          kind={kindOf(schema, field.widget)}
          path={name}
          value={draft.valueOf(name)}
          empty={schema.nullable ? null : ''}
          texts={texts}
          options={options}
          errors={errors}
          onChange={(value) => draft.set(name, value)}
        />
      )}
      <FieldNotes
        field={field}
        label={label}
        value={draft.valueOf(name)}
        texts={texts}
        showsMissingRight={showsMissingRight && !field.editable && field.pinnedBy === null}
        onReset={() => draft.set(name, field.default)}
      />
    </Box>
  );
}

function secretState(draft: SettingsDraft, name: string) {
  const value = draft.valueOf(name);
  return {
    replacement: draft.isChanged(name) && typeof value === 'string' ? value : undefined,
    onReplace: (secret: string) => draft.set(name, secret),
    onKeep: () => draft.revert(name),
  };
}
