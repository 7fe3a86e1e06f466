export { definePermissions, type Permission, type PermissionSet } from './define/permissions.js';
export {
  defineErrors,
  ProblemError,
  type ErrorDefinition,
  type ErrorDetails,
  type ErrorSet,
  type FieldError,
} from './define/errors.js';
export { defineEvents, type EventBody, type EventOf, type EventSet, type FieldChange } from './define/events.js';
export {
  defineSettings,
  settingField,
  type SettingField,
  type SettingFields,
  type SettingNamespace,
  type SettingsOf,
  type SettingValues,
  type SettingVisibility,
  type SettingWidget,
} from './define/settings.js';
export { colorSchemeSchema, emailSchema, idSchema, instantSchema, localeSchema, type ColorScheme } from './wire/scalars.js';
export { problemSchema, type Problem } from './wire/problem.js';
export { pageOf, pageQuerySchema, type Page, type PageQuery } from './wire/page.js';
export { permissionErrors, requestErrors, sessionErrors } from './wire/request.errors.js';
export {
  componentHealthSchema,
  healthSchema,
  livenessSchema,
  type ComponentHealth,
  type Health,
} from './wire/health.js';
