import type { ReactNode } from 'react';
import type { FormOptions } from '../options.js';
import type { SettingTexts } from '../texts.js';

/** What every control of a generated form takes. */
export interface ControlProps {
  readonly path: string;
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: string;
  readonly value: unknown;
  /** What an emptied control means: null for nullable values, undefined for absent ones. */
  readonly empty: null | undefined | '';
  readonly readOnly: boolean;
  readonly texts: SettingTexts;
  readonly options: FormOptions;
  /** Errors by full path, for the parts of an object. */
  readonly errors: Readonly<Record<string, string>>;
  onChange: (value: unknown) => void;
}

/** The props that every Mantine input has. */
export function inputProps({ label, description, error, readOnly }: ControlProps) {
  return { label, description, error, readOnly };
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
