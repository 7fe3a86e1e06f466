import type { ComponentType } from 'react';
import { defineSlot } from '@atrium/web-sdk';

/** What a panel is given: the values as they are typed, whether they differ from what is saved, and a way to change one. */
export interface SettingsPanelProps {
  readonly value: Readonly<Record<string, unknown>>;
  /** Whether changes wait to be saved. */
  readonly isDirty: boolean;
  set: (field: string, value: unknown) => void;
}

/** A part that joins the form of one namespace, and may keep it from being saved. */
export interface SettingsPanelModule {
  readonly Panel: ComponentType<SettingsPanelProps>;
  /** Message key of why these values may not be saved, or undefined. */
  blockedBy?: (value: Readonly<Record<string, unknown>>) => string | undefined;
}

export interface SettingsPanel {
  readonly namespace: string;
  readonly order: number;
  readonly load: () => Promise<SettingsPanelModule>;
}

/** Rules and hints that go beyond a field's schema, the contrast guard of the brand for example. */
export const settingsPanels = defineSlot<SettingsPanel>('settingsPanels');
