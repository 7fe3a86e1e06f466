/* Typed cookies on requests and replies, for every feature that imports the kernel. */
import '@fastify/cookie';

export { anonymousIdentity, holds, personOf, systemActor, type Actor, type ActorKind, type Identity } from './actor/actor.js';
export { CliError, type CliCommand, type CliContext } from './cli/cli-command.js';
export { runCli, type CliOptions } from './cli/run-cli.js';
export { Clock, SystemClock } from './clock.js';
export { Keyring, KeyringError, keyPurposes, type Key, type KeyPurpose } from './crypto/keyring.js';
export { open, seal, type SealedPlace } from './crypto/seal.js';
export { hashSecret, newSecret } from './crypto/tokens.js';
export { deepFreeze } from './deep-freeze.js';
export { ENVIRONMENT, EnvironmentError, isLoopback, readEnvironment, type Environment } from './env.js';
export { problemOf, type ProblemAnswer } from './errors/problem.js';
export { Events, type DomainEvent, type EventListener } from './events/events.js';
export { assertSound, UnsoundFeaturesError } from './feature/assert-sound.js';
export { closure } from './feature/closure.js';
export {
  AnyExtensionPoint,
  Contributed,
  ExtensionPoint,
  type Contribution,
  type Contributions,
} from './feature/extension-point.js';
export { defineFeature, type Feature } from './feature/feature.js';
export { FEATURES } from './feature/features.token.js';
export {
  authenticators,
  cliCommands,
  eventListeners,
  healthChecks,
  kernelPoints,
  permissionHolders,
  personNames,
  requestGates,
  shellConfigs,
  startupNotices,
  type Authenticator,
  type PermissionHolders,
  type PersonNames,
  type RequestGate,
  type ShellConfig,
  type StartupNotice,
} from './feature/points.js';
export type { HealthCheck, HealthResult } from './health/health-check.js';
export { Allow, Assurance, FreshProof, Public, SignedIn, Throttled } from './http/access.decorators.js';
export { addressBucket } from './http/address-bucket.js';
export { By } from './http/by.decorator.js';
export { guardChain } from './http/guard/access.guard.js';
export { PermissionStep } from './http/guard/permission.step.js';
export { actorOf, originOf } from './http/request-state.js';
export { Returns } from './http/returns.decorator.js';
export { TakesHeader } from './http/takes-header.decorator.js';
export { isUnsafeMethod, type Access, type RouteAccess } from './http/route-access.js';
export { routesOf, type DeclaredRoute } from './http/routes.js';
export { fieldErrorsOf } from './http/schema.pipe.js';
export { newId } from './ids.js';
export { Log, openLog, type LogLevel } from './log/log.js';
export { redactText } from './log/redaction.js';
export { openApiOf } from './openapi/openapi.js';
export { createServer, type Role, type Server, type ServerOptions } from './server/create-server.js';
export { runServer, type MainOptions } from './server/main.js';
export type { Kernel } from './server/kernel.js';
export { migratorOf, SchemaError } from './server/schema-at-boot.js';
export { stopOnSignals, type Draining } from './server/shutdown.js';
export { renderShell, chooseLocale, type ShellInput } from './shell/render-shell.js';
export * from './db/index.js';
export { Bus, InProcessBus, RedisBus } from './bus/index.js';
export { Epochs } from './epoch/index.js';
export { Throttle } from './throttle/index.js';
export { holdLock } from './lock/index.js';
