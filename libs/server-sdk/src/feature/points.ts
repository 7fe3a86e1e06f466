import type { FastifyRequest } from 'fastify';
import type { Actor, Identity } from '../actor/actor.js';
import type { CliCommand } from '../cli/cli-command.js';
import type { EventListener } from '../events/events.js';
import type { HealthCheck } from '../health/health-check.js';
import type { RouteAccess } from '../http/route-access.js';
import { ExtensionPoint } from './extension-point.js';

/** Recognises who sends a request: a cookie session, a bearer token, a host's own scheme. */
export interface Authenticator {
  readonly name: string;
  /** Asked in ascending order; the first that recognises the request wins. Bearer 100, cookie session 200. */
  readonly order: number;
  /** Resolves null when the request carries nothing of this kind. Throws to refuse what it recognises. */
  authenticate(request: FastifyRequest): Promise<Identity | null> | Identity | null;
}

/** May refuse a request after it is known who asks and before rights are checked: maintenance, terms of use. */
export interface RequestGate {
  readonly name: string;
  /** Throws a problem to refuse. */
  admit(actor: Actor, route: RouteAccess, request: FastifyRequest): Promise<void> | void;
}

/** A line for whoever starts the process, printed once it listens; null prints nothing. */
export interface StartupNotice {
  notice(): Promise<string | null>;
}

export const authenticators = new ExtensionPoint<Authenticator>('authenticators');
export const requestGates = new ExtensionPoint<RequestGate>('requestGates');
export const healthChecks = new ExtensionPoint<HealthCheck>('healthChecks');
export const eventListeners = new ExtensionPoint<EventListener>('eventListeners');
export const cliCommands = new ExtensionPoint<CliCommand>('cliCommands');
export const startupNotices = new ExtensionPoint<StartupNotice>('startupNotices');
/** Explains a 403: which roles hold a missing permission. Contributed by rbac. */
export interface PermissionHolders {
  rolesHolding(permissionCodes: readonly string[]): Promise<readonly string[]>;
}
export const permissionHolders = new ExtensionPoint<PermissionHolders>('permissionHolders');
/** Supplies the app config that the shell inlines into the page. Contributed by settings. */
export interface ShellConfig {
  /** Public app config as anonymous callers get it. */
  shellConfig(): Promise<Readonly<Record<string, unknown>>>;
}
export const shellConfigs = new ExtensionPoint<ShellConfig>('shellConfigs');
/** Names of people by id, for lists that show who did something. Contributed by accounts; unknown ids are left out. */
export interface PersonNames {
  namesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
export const personNames = new ExtensionPoint<PersonNames>('personNames');

export const kernelPoints = [
  authenticators,
  requestGates,
  healthChecks,
  eventListeners,
  cliCommands,
  startupNotices,
  permissionHolders,
  shellConfigs,
  personNames,
];
