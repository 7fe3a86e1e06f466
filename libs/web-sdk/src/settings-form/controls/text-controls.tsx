import { Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { FieldKind } from '../field-kind.js';
import { inputProps, textOf, type ControlProps } from './control.js';

type TextKind = Extract<FieldKind, { kind: 'text' | 'textarea' }>;

/** One line of text; the keyboard of a phone follows the format. */
export function TextControl({ kind, ...props }: ControlProps & { kind: TextKind }): ReactNode {
  const { value, empty, onChange } = props;
  return (
    <TextInput
      {...inputProps(props)}
      type={inputTypes[kind.format ?? ''] ?? 'text'}
      maxLength={kind.maxLength}
      value={textOf(value)}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? empty : currentTarget.value)}
    />
  );
}

const inputTypes: Readonly<Record<string, string>> = { email: 'email', uri: 'url' };

/** Several lines of text; grows with them. */
export function TextareaControl({ kind, ...props }: ControlProps & { kind: TextKind }): ReactNode {
  const { value, empty, onChange } = props;
  return (
    <Textarea
      {...inputProps(props)}
      autosize
      minRows={2}
      maxRows={12}
      maxLength={kind.maxLength}
      value={textOf(value)}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? empty : currentTarget.value)}
    />
  );
}
