import { ActionIcon, ColorPicker, ColorSwatch, Popover, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../settings-form.module.css';
import { inputProps, textOf, type ControlProps } from './control.js';

const swatches = ['#3e63dd', '#1769aa', '#0f766e', '#2e7d32', '#8a6d00', '#b45309', '#b3261e', '#a21caf', '#6d28d9', '#334155'];

/** A colour as `#rrggbb`, typed or picked by mouse or keyboard. */
export function ColorControl(props: ControlProps): ReactNode {
  const { value, empty, onChange } = props;
  const color = textOf(value);
  return (
    <TextInput
      {...inputProps(props)}
      classNames={{ wrapper: classes.narrow }}
      spellCheck={false}
      autoComplete="off"
      placeholder="#rrggbb"
      leftSection={<Picker label={props.label} color={color} isDisabled={props.readOnly} onPick={onChange} />}
      value={color}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? empty : currentTarget.value)}
    />
  );
}

interface PickerProps {
  readonly label: string;
  readonly color: string;
  readonly isDisabled: boolean;
  onPick: (color: string) => void;
}

/** Mantine's ColorInput names neither its picker nor its sliders, and keeps keyboards out of them. */
function Picker({ label, color, isDisabled, onPick }: PickerProps): ReactNode {
  const { t } = useTranslation();
  const isColor = /^#[0-9a-f]{6}$/i.test(color);
  return (
    <Popover position="bottom-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <ActionIcon variant="transparent" disabled={isDisabled} aria-label={t('settingsForm.color.pick', { field: label })}>
          <ColorSwatch size={18} color={isColor ? color : 'transparent'} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <ColorPicker
          format="hex"
          swatches={swatches}
          saturationLabel={t('settingsForm.color.saturation')}
          hueLabel={t('settingsForm.color.hue')}
          value={isColor ? color : '#3e63dd'}
          onChange={(next) => next !== color && onPick(next)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
