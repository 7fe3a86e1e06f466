import { NumberInput, Stack, Switch, Text } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import type { FieldKind } from '../field-kind.js';
import classes from '../settings-form.module.css';
import { inputProps, type ControlProps } from './control.js';

type NumberKind = Extract<FieldKind, { kind: 'number' }>;

export function NumberControl({ kind, ...props }: ControlProps & { kind: NumberKind }): ReactNode {
  const { value, empty, onChange } = props;
  return (
    <NumberInput
      {...inputProps(props)}
      classNames={{ wrapper: classes.narrow }}
      min={kind.minimum}
      max={kind.maximum}
      allowDecimal={!kind.integer}
      clampBehavior="none"
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => onChange(next === '' ? (empty === '' ? null : empty) : next)}
    />
  );
}

/** The description stands apart from Mantine's label, so that it describes the switch instead of naming it. */
export function SwitchControl(props: ControlProps): ReactNode {
  const { label, description, error, value, readOnly, onChange } = props;
  const descriptionId = useId();
  return (
    <Stack gap={2}>
      <Switch
        label={label}
        error={error}
        disabled={readOnly}
        checked={value === true}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
        {...(description !== undefined && { 'aria-describedby': descriptionId })}
      />
      {description !== undefined && (
        <Text className={classes.switchHelp} size="xs" c="dimmed" id={descriptionId}>
          {description}
        </Text>
      )}
    </Stack>
  );
}
