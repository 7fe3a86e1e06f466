import type { ParseArgsConfig } from 'node:util';

/** What a command sees: its words and flags, standard input, and where to write. */
export interface CliContext {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly json: boolean;
  readonly readStdin: () => Promise<string>;
  readonly print: (line: string) => void;
}

/** A command of `atrium`. Expected failures are thrown as `CliError` or a problem; the exit code tells the truth. */
export interface CliCommand {
  /** Words, `user create` for example. */
  readonly name: string;
  readonly summary: string;
  readonly options?: ParseArgsConfig['options'];
  run(context: CliContext): Promise<void>;
}

/** Ends a command with exit code 1 and one line for its user. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
