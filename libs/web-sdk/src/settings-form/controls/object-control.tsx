import { Fieldset, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldKind, ObjectProperty } from '../field-kind.js';
import { kindOf } from '../field-kind.js';
import { isRecord } from '../json-schema.js';
import { labelOf } from '../texts.js';
import type { ControlProps } from './control.js';
import { FieldControl } from './field-control.js';

type ObjectKind = Extract<FieldKind, { kind: 'object' }>;

/** The properties of an object, each with its own control; an emptied optional property leaves the object. */
export function ObjectControl({ kind, ...props }: ControlProps & { kind: ObjectKind }): ReactNode {
  const { path, label, description, error, value, texts, errors, onChange } = props;
  const present = isRecord(value) ? value : {};
  const change = (name: string, next: unknown): void => {
    const rest = Object.entries(present).filter(([key]) => key !== name);
    onChange(Object.fromEntries(next === undefined ? rest : [...rest, [name, next]]));
  };
  return (
    <Fieldset legend={label}>
      <Stack gap="md">
        {description !== undefined && (
          <Text size="xs" c="dimmed">
            {description}
          </Text>
        )}
        {kind.properties.map((property) => {
          const inner = `${path}.${property.name}`;
          const help = texts.help(inner, null);
          return (
            <FieldControl
              {...props}
              key={property.name}
              kind={kindOf(property.schema)}
              path={inner}
              label={texts.title(inner, labelOf(property.name))}
              description={help}
              error={errors[inner]}
              value={present[property.name]}
              empty={emptyOf(property)}
              onChange={(next) => change(property.name, next)}
            />
          );
        })}
        {error !== undefined && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {error}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}

function emptyOf({ isRequired, schema }: ObjectProperty): null | undefined | '' {
  if (!isRequired) return undefined;
  return schema.nullable ? null : '';
}
