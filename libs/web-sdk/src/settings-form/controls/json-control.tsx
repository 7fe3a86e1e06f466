import { Textarea } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sameValue } from '../value.js';
import { inputProps, type ControlProps } from './control.js';

/** Any JSON as text, for values that no other control can show. Nothing changes while the text is no JSON. */
export function JsonControl(props: ControlProps): ReactNode {
  const { t } = useTranslation();
  const { value, error, onChange } = props;
  const [text, setText] = useState(() => textOfJson(value));
  const parsed = parse(text);
  const shown = parsed.ok && !sameValue(parsed.value, value) ? textOfJson(value) : text;
  const change = (next: string): void => {
    setText(next);
    const result = parse(next);
    if (result.ok) onChange(result.value);
  };
  return (
    <Textarea
      {...inputProps(props)}
      error={parsed.ok ? error : t('settingsForm.notJson')}
      autosize
      minRows={3}
      maxRows={16}
      spellCheck={false}
      ff="monospace"
      value={shown}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    />
  );
}

function textOfJson(value: unknown): string {
  return JSON.stringify(value ?? null, null, 2);
}

function parse(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false };
  }
}
