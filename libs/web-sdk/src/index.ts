export { createApi, requestJson, returned } from './api/create-api.js';
export { ApiProblem, problemOf } from './api/problem.js';
export { problemSentence } from './api/problem-text.js';
export { actorQuery, setActor } from './actor/actor.query.js';
export { Allow } from './actor/allow.js';
export { endSession, startSession } from './actor/session.js';
export { sessionLoss, useSessionLost } from './actor/session-loss.js';
export { useActor, useActorState, useMay, type ActorState } from './actor/use-actor.js';
export { createWebApp, type WebApp } from './app/create-web-app.js';
export { MessagePage } from './app/message-page.js';
export { PlaceLink, useNavigation, type Navigation, type Place } from './app/navigation.js';
export { Refused } from './app/refused.js';
export { returnTarget, signInPath, signInTo } from './app/return-target.js';
export { useSchemeChoice, type SchemeChoice } from './app/scheme.js';
export { namespaceOf, readConfig, type PublicConfig } from './config/app-config.js';
export { appConfigQuery } from './config/app-config.query.js';
export { useAppConfig } from './config/use-app-config.js';
export { lazyPart } from './feature/lazy-part.js';
export { defineSlot, type WebContribution, type WebSlot } from './feature/slot.js';
export {
  adminSections,
  auditEntityLinks,
  homeWidgets,
  navItems,
  overlays,
  paletteActions,
  preferenceStores,
  profileCards,
  userMenuItems,
  type AdminSection,
  type AuditEntityLink,
  type HomeWidget,
  type Icon,
  type IconProps,
  type NavItem,
  type Overlay,
  type PaletteAction,
  type PreferenceStore,
  type ProfileCard,
  type UserMenuItem,
} from './feature/slots.js';
export { soundFeatures, webClosure } from './feature/soundness.js';
export { useSlot } from './feature/use-slot.js';
export { defineWebFeature, type Access, type MessageLoaders, type Messages, type Right, type WebFeature, type WebRoute } from './feature/web-feature.js';
export { issueSentence, issuesOf, issuesOfProblem, type FieldIssue, type FieldSentences } from './form/issues.js';
export { SchemaForm, type FormMutation } from './form/schema-form.js';
export { UnsavedGuard } from './form/unsaved-guard.js';
export { useSchemaForm, type SchemaFormValues } from './form/use-schema-form.js';
export type { Column } from './grid/column.js';
export { DataGrid, type DataGridProps } from './grid/data-grid.js';
export { useGridState, type GridState } from './grid/grid-state.js';
export { useLanguage, type LanguageChoice } from './i18n/language.js';
export { languageName } from './i18n/locale-choice.js';
export { BrandMark } from './shell/brand-mark.js';
export { Boundary } from './ui/boundary.js';
export { ConfirmDialog } from './ui/confirm-dialog.js';
export { Delayed } from './ui/delayed.js';
export { EmptyState } from './ui/empty-state.js';
export { ErrorState } from './ui/error-state.js';
export { PageHeader } from './ui/page-header.js';
export { usePageTitle } from './ui/page-title.js';
export { PageSkeleton } from './ui/page-skeleton.js';
export { ProblemAlert, RequestId } from './ui/problem-alert.js';
export { exactTime, RelativeTime, relativeTime } from './ui/relative-time.js';
export * from './settings-form/index.js';
export * from './theme/index.js';
export {
  kindOf,
  labelOf,
  readJsonSchema,
  sameValue,
  SettingsForm,
  useSettingTexts,
  valueText,
  type Choice,
  type FieldKind,
  type FormOptions,
  type JsonSchema,
  type ObjectProperty,
  type SaveSettings,
  type SettingsDraft,
  type SettingTexts,
} from './settings-form/index.js';
