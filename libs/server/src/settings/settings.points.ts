import type { SettingNamespace } from '@atrium/contracts';
import { ExtensionPoint } from '@atrium/server-sdk';

/** The groups of app settings that exist: `settingNamespaces.with(noteSettings)`. */
export const settingNamespaces = new ExtensionPoint<SettingNamespace>('settingNamespaces');
