import { spawn } from 'node:child_process';
import { eachLine } from './lines.mjs';

/** Milliseconds until a process that was asked to end is ended. */
const patience = 5000;

/** The processes of one development session: when one ends by itself, all end. */
export class Processes {
  #running = new Map();
  #ending = null;
  #onEnd;

  /** `onEnd(name, code)` is called once, when the first of them ends by itself. */
  constructor(onEnd) {
    this.#onEnd = onEnd;
  }

  /** Starts node on `args`; every line that it says goes to `onLine`. */
  start(name, args, { env, cwd, onLine }) {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env, cwd });
    eachLine(child.stdout, onLine);
    eachLine(child.stderr, onLine);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    this.#running.set(child, ended);
    child.once('exit', (code) => {
      this.#running.delete(child);
      if (!this.#ending) this.#onEnd(name, code ?? 1);
    });
  }

  /** Asks all to end and resolves when they have. */
  stop() {
    this.#ending ??= this.#stopAll();
    return this.#ending;
  }

  async #stopAll() {
    const children = [...this.#running];
    for (const [child] of children) child.kill('SIGTERM');
    const insist = setTimeout(() => children.forEach(([child]) => child.kill('SIGKILL')), patience);
    await Promise.all(children.map(([, ended]) => ended));
    clearTimeout(insist);
  }
}
