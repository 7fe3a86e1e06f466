import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ProblemError } from '@atrium/contracts';
import { EnvironmentError, readEnvironment } from '../env.js';
import { UnsoundFeaturesError } from '../feature/assert-sound.js';
import type { Contributions } from '../feature/extension-point.js';
import { cliCommands } from '../feature/points.js';
import { openLog } from '../log/log.js';
import { createServer, type ServerOptions } from '../server/create-server.js';
import { SchemaError } from '../server/schema-at-boot.js';
import { CliError, type CliCommand, type CliContext } from './cli-command.js';
import { bareCommands, helpOf, kernelCommands } from './kernel-commands.js';

export interface CliOptions extends Pick<ServerOptions, 'features'> {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly from: string;
  readonly words: readonly string[];
  readonly title: string;
}

/** Runs one `atrium` command and resolves its exit code: 0 done, 1 refused or failed, 2 wrongly written. */
export async function runCli(options: CliOptions): Promise<number> {
  try {
    const bare = find(bareCommands, options.words);
    if (bare) return await run(bare, options.words);
    return await runWithServer(options);
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** The command was written wrongly; the line says how to write it. */
class UsageError extends Error {}

async function runWithServer(options: CliOptions): Promise<number> {
  const environment = readEnvironment(options.variables, options.from);
  const migrating = options.words[0] === 'migrate' || options.words[0] === 'doctor';
  const server = await createServer({
    env: environment,
    features: options.features,
    roles: [],
    log: openLog(environment.logLevel === 'info' ? 'warn' : environment.logLevel),
    ...(migrating ? { schema: 'ignore' as const } : {}),
  });
  try {
    const contributed = server.get<Contributions<CliCommand>>(cliCommands.token)();
    const commands = [...bareCommands, ...kernelCommands(server, options), ...contributed];
    const command = find(commands, options.words);
    if (command) return await run(command, options.words);
    process.stdout.write(`${helpOf(commands)}\n`);
    if (options.words.length === 0 || ['help', '--help', '-h'].includes(options.words[0] ?? '')) return 0;
    throw new UsageError(`There is no command "${options.words.join(' ')}".`);
  } finally {
    await server.close();
  }
}

/** The command whose name is the longest prefix of the words. */
function find(commands: readonly CliCommand[], words: readonly string[]): CliCommand | undefined {
  return commands
    .filter(({ name }) => name.split(' ').every((part, index) => words[index] === part))
    .toSorted((one, other) => other.name.length - one.name.length)[0];
}

async function run(command: CliCommand, words: readonly string[]): Promise<number> {
  const parsed = parse(command, words.slice(command.name.split(' ').length));
  const context: CliContext = {
    positionals: parsed.positionals,
    values: parsed.values,
    json: parsed.values.json === true,
    readStdin,
    print: (line) => void process.stdout.write(`${line}\n`),
  };
  await command.run(context);
  return 0;
}

function parse(command: CliCommand, args: readonly string[]): { values: CliContext['values']; positionals: string[] } {
  const options: NonNullable<ParseArgsConfig['options']> = { ...command.options, json: { type: 'boolean' } };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function readStdin(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk);
  return text;
}

function explain(error: unknown): string {
  if (error instanceof EnvironmentError) return error.lines.join('\n');
  if (error instanceof ProblemError) return [error.message, ...(error.details.errors ?? []).map(({ path, message }) => `  ${path}: ${message}`)].join('\n');
  const expected = [CliError, UsageError, SchemaError, UnsoundFeaturesError].some((kind) => error instanceof kind);
  if (error instanceof Error) return expected ? error.message : (error.stack ?? error.message);
  return String(error);
}
