import { setTimeout as sleep } from 'node:timers/promises';
import { Keyring } from '../crypto/keyring.js';
import { guardChain } from '../http/guard/access.guard.js';
import { routesOf } from '../http/routes.js';
import { openApiOf } from '../openapi/openapi.js';
import type { Server } from '../server/create-server.js';
import { migratorOf } from '../server/schema-at-boot.js';
import { CliError, type CliCommand } from './cli-command.js';

/** Commands that need no database and no configuration. */
export const bareCommands: readonly CliCommand[] = [
  {
    name: 'keys generate',
    summary: 'Print a new keyring for ATRIUM_KEYS or ATRIUM_KEYS_FILE',
    run: async ({ print }) => print(Keyring.generate()),
  },
];

/** Commands of the kernel itself. */
export function kernelCommands(server: Server, { title }: { title: string }): CliCommand[] {
  return [migrate(server), doctor(server), openapi(server, title), keysStatus(server)];
}

/** All commands, one line each. */
export function helpOf(commands: readonly CliCommand[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.toSorted((one, other) => one.name.localeCompare(other.name, 'en')).map(({ name, summary }) => `  atrium ${name.padEnd(width)}  ${summary}`);
  return ['Usage:', ...lines, '', 'Every command takes --json.'].join('\n');
}

function migrate(server: Server): CliCommand {
  return {
    name: 'migrate',
    summary: 'Bring the database up to this version',
    async run({ print, json }) {
      const done = await migratorOf(server.kernel).run();
      if (json) print(JSON.stringify({ applied: done }));
      else print(done.length === 0 ? 'The database is up to date.' : `Applied ${done.length}: ${done.join(', ')}`);
    },
  };
}

function doctor(server: Server): CliCommand {
  return {
    name: 'doctor',
    summary: 'Check configuration, database, migrations and routes',
    async run({ print, json }) {
      await settled(server);
      const { components } = await server.health.health();
      const migrator = migratorOf(server.kernel);
      const report = {
        profile: server.kernel.db.engine === 'sqlite' ? 'embedded' : 'server',
        publicUrl: server.kernel.environment.publicUrl.origin,
        components,
        pendingMigrations: await migrator.pending(),
        unknownMigrations: await migrator.unknown(),
        guardChain,
        undeclaredRoutes: routesOf(server.app).filter(({ access }) => access.access === null).map(({ method, path }) => `${method} ${path}`),
      };
      if (json) print(JSON.stringify(report));
      else doctorLines(report).forEach(print);
      const faults = [...report.pendingMigrations, ...report.unknownMigrations, ...report.undeclaredRoutes, ...components.filter(({ state }) => state === 'down')];
      if (faults.length > 0) throw new CliError(`${faults.length} things need attention.`);
    },
  };
}

/** A command has just connected; Redis gets a second to answer before its silence counts. */
async function settled({ kernel }: Server): Promise<void> {
  for (let waited = 0; kernel.bus.state === 'down' && waited < 1_000; waited += 50) await sleep(50);
}

interface DoctorReport {
  readonly profile: string;
  readonly publicUrl: string;
  readonly components: readonly { name: string; state: string; cause: string | null }[];
  readonly pendingMigrations: readonly string[];
  readonly unknownMigrations: readonly string[];
  readonly guardChain: readonly string[];
  readonly undeclaredRoutes: readonly string[];
}

function doctorLines(report: DoctorReport): string[] {
  const listed = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.join(', '));
  return [
    `profile              ${report.profile}`,
    `public address       ${report.publicUrl}`,
    ...report.components.map(({ name, state, cause }) => `${name.padEnd(20)} ${state}${cause === null ? '' : `: ${cause}`}`),
    `pending migrations   ${listed(report.pendingMigrations)}`,
    `unknown migrations   ${listed(report.unknownMigrations)}`,
    `guard chain          ${report.guardChain.join(' → ')}`,
    `undeclared routes    ${listed(report.undeclaredRoutes)}`,
  ];
}

function openapi(server: Server, title: string): CliCommand {
  return {
    name: 'openapi',
    summary: 'Print the OpenAPI 3.1 document',
    run: async ({ print }) => print(JSON.stringify(openApiOf(server.app, title), null, 2)),
  };
}

function keysStatus(server: Server): CliCommand {
  return {
    name: 'keys status',
    summary: 'List the ids and purposes of the keys in use',
    async run({ print, json }) {
      const keys = server.kernel.keyring.describe();
      if (json) print(JSON.stringify(keys));
      else keys.forEach(({ id, purpose, active }) => print(`${purpose.padEnd(12)} ${id}${active ? '  (active)' : ''}`));
    },
  };
}
