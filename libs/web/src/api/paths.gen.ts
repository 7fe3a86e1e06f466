/* Hand-made in the shape of openapi-typescript until apps/api/openapi.json exists; then replaced by the generator. */
import type { UpdateProfile, UserContext, UserView } from '@atrium/contracts/accounts';
import type { AuditEntryView } from '@atrium/contracts/audit';
import type { SignIn, SignInLink, SignInOutcome } from '@atrium/contracts/auth';
import type { PermissionView, RoleView } from '@atrium/contracts/rbac';
import type { AppConfig, SettingNamespaceView } from '@atrium/contracts/settings';

interface PageOf<Item> {
  items: Item[];
  nextCursor: string | null;
  total?: number;
}

interface Answer<Body> {
  headers: Record<string, unknown>;
  content: { 'application/json': Body };
}

interface Get<Body, Query = never, Path = never> {
  parameters: { query?: Query; header?: never; path: Path; cookie?: never };
  requestBody?: never;
  responses: { 200: Answer<Body> };
}

interface GetPlain<Body, Query = never> {
  parameters: { query?: Query; header?: never; path?: never; cookie?: never };
  requestBody?: never;
  responses: { 200: Answer<Body> };
}

interface Write<Input, Body> {
  parameters: { query?: never; header?: never; path?: never; cookie?: never };
  requestBody: { content: { 'application/json': Input } };
  responses: { 200: Answer<Body> };
}

interface WriteNamespace {
  parameters: { query?: never; header: { 'if-match': string }; path: { namespace: string }; cookie?: never };
  requestBody: { content: { 'application/json': Record<string, unknown> } };
  responses: { 200: Answer<SettingNamespaceView> };
}

interface PageParameters {
  limit?: number;
  cursor?: string;
  count?: 'true' | 'false';
}

interface AuditParameters extends PageParameters {
  actor?: string;
  action?: string;
  entityType?: string;
  entityId?: string;
  from?: string;
  to?: string;
}

export interface paths {
  '/api/auth/sign-in': { post: Write<SignIn, SignInOutcome> };
  '/api/auth/sign-in-link': { post: Write<SignInLink, SignInOutcome> };
  '/api/auth/sign-out': {
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never };
      requestBody?: never;
      responses: { 204: { headers: Record<string, unknown>; content?: never } };
    };
  };
  '/api/users/me': { get: GetPlain<UserView>; patch: Write<UpdateProfile, UserView> };
  '/api/users/me/context': { get: GetPlain<UserContext> };
  '/api/app-config': { get: GetPlain<AppConfig> };
  '/api/admin/app-config': { get: GetPlain<PageOf<SettingNamespaceView>, PageParameters> };
  '/api/admin/app-config/{namespace}': {
    get: Get<SettingNamespaceView, never, { namespace: string }>;
    patch: WriteNamespace;
    put: WriteNamespace;
  };
  '/api/admin/audit': { get: GetPlain<PageOf<AuditEntryView>, AuditParameters> };
  '/api/admin/permissions': { get: GetPlain<PageOf<PermissionView>, PageParameters> };
  '/api/admin/roles': { get: GetPlain<PageOf<RoleView>, PageParameters> };
}
