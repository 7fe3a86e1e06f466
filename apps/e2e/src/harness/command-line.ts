import { spawn } from 'node:child_process';
import { paths } from './paths.js';

export interface CommandOutcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs one `atrium` command of the built application; `input` goes to its standard input. */
export function runCommand(variables: Record<string, string>, words: readonly string[], input = ''): Promise<CommandOutcome> {
  const child = spawn(process.execPath, [paths.cli, ...words], { cwd: paths.workspace, env: variables, stdio: 'pipe' });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output: textOf(output), errors: textOf(errors) }));
  });
}

/** The same, and anything but success is a failure of the test. */
export async function mustRun(variables: Record<string, string>, words: readonly string[], input = ''): Promise<string> {
  const { code, output, errors } = await runCommand(variables, words, input);
  if (code !== 0) throw new Error(`atrium ${words.join(' ')} ended with ${code}:\n${output}${errors}`);
  return output;
}

const textOf = (chunks: Buffer[]): string => Buffer.concat(chunks).toString('utf8');
