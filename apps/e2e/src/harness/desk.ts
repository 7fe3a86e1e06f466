import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { paths } from './paths.js';

const program = fileURLToPath(new URL('./desk.child.mjs', import.meta.url));
const open = new Set<ChildProcessWithoutNullStreams>();
process.once('exit', () => {
  for (const child of open) child.kill('SIGKILL');
});

/** The administrator's desk: runs `user …` commands in one process of its own, as `atrium` does, without a start for each. */
export class Desk {
  private child: ChildProcessWithoutNullStreams | null = null;
  private answers: Interface | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly variables: Record<string, string>) {}

  /** Runs one command after the others; fails unless it succeeds. */
  run(words: readonly string[], input = ''): Promise<string> {
    const next = this.last.then(() => this.ask(words, input));
    this.last = next.catch(() => undefined);
    return next;
  }

  close(): void {
    this.child?.stdin.end();
    this.child = null;
  }

  private async ask(words: readonly string[], input: string): Promise<string> {
    const { child, answers } = this.opened();
    const answered = new Promise<string>((resolve, reject) => {
      const ended = (): void => reject(new Error(`The desk ended while it ran ${words.join(' ')}.`));
      child.once('exit', ended);
      answers.once('line', (line) => {
        child.off('exit', ended);
        resolve(line);
      });
    });
    child.stdin.write(`${JSON.stringify({ words, input })}\n`);
    const { code, output } = JSON.parse(await answered);
    if (code !== 0) throw new Error(`atrium ${words.join(' ')}: ${output}`);
    return output;
  }

  private opened(): { child: ChildProcessWithoutNullStreams; answers: Interface } {
    if (this.child && this.answers) return { child: this.child, answers: this.answers };
    const child = spawn(process.execPath, [program], { cwd: paths.workspace, env: this.variables, stdio: 'pipe' });
    child.stderr.pipe(process.stderr);
    open.add(child);
    child.once('exit', () => open.delete(child));
    this.child = child;
    this.answers = createInterface({ input: child.stdout });
    return { child, answers: this.answers };
  }
}
