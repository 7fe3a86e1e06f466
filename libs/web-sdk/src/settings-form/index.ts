export type { SettingsDraft } from './draft.js';
export { kindOf, type FieldKind, type ObjectProperty } from './field-kind.js';
export { readJsonSchema, type JsonSchema } from './json-schema.js';
export type { Choice, FormOptions } from './options.js';
export { SettingsForm } from './settings-form.js';
export { labelOf, useSettingTexts, type SettingTexts } from './texts.js';
export type { SaveSettings } from './use-save.js';
export { sameValue, valueText } from './value.js';
