import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { signInErrors } from '@atrium/contracts/auth';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { HashJob, HashReply } from './hash-job.js';

/** More people than this waiting for the cores are asked to come again (security.md R3). */
export const maxWaitingHashes = 64;
/** By then the queue has drained: 64 hashes of about 40 ms on any machine. */
const retryAfterSeconds = 3;

/** Beside this file, in whatever form this file runs: TypeScript under the tests, JavaScript once built. */
const workerFile = new URL(`./hash.worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

interface Task {
  readonly job: HashJob;
  readonly resolve: (tag: Buffer) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Derives argon2id tags in as many lowered threads as there are cores, so that hashing never holds the event loop.
 * Threads start when they are first needed.
 */
@Injectable()
export class HashPool implements OnApplicationShutdown {
  private readonly size = availableParallelism();
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Task>();
  private readonly waiting: Task[] = [];
  private drained: (() => void) | null = null;
  private closed = false;

  /** @throws signInErrors.busy when 64 others wait already, or when the process is stopping */
  async derive(job: HashJob): Promise<Buffer> {
    const full = this.idle.length === 0 && this.busy.size >= this.size && this.waiting.length >= maxWaitingHashes;
    if (this.closed || full) throw signInErrors.busy({ headers: { 'retry-after': String(retryAfterSeconds) } });
    return new Promise((resolve, reject) => {
      this.waiting.push({ job, resolve, reject });
      this.next();
    });
  }

  /** Finishes what was accepted and ends the threads. */
  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    if (this.busy.size > 0) await new Promise<void>((resolve) => (this.drained = resolve));
    await Promise.all(this.idle.splice(0).map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.waiting.length === 0) {
      if (this.busy.size === 0) this.drained?.();
      return;
    }
    const worker = this.idle.pop() ?? (this.busy.size < this.size ? this.start() : undefined);
    const task = worker && this.waiting.shift();
    if (!worker || !task) return;
    this.busy.set(worker, task);
    worker.ref();
    worker.postMessage(task.job);
  }

  /** The process's own Node options (loaders, `--eval`) are not the thread's business. */
  private start(): Worker {
    const worker = new Worker(workerFile, { execArgv: [] });
    worker.on('message', (reply: HashReply) => this.finish(worker, reply));
    worker.on('error', (error) => this.bury(worker, error));
    return worker;
  }

  private finish(worker: Worker, reply: HashReply): void {
    const task = this.busy.get(worker);
    this.busy.delete(worker);
    worker.unref();
    this.idle.push(worker);
    if ('tag' in reply) task?.resolve(Buffer.from(reply.tag));
    else task?.reject(new Error(`Hashing failed: ${reply.error}`));
    this.next();
  }

  /** A thread died; its caller hears of it, and the next task gets a new one. */
  private bury(worker: Worker, error: unknown): void {
    const task = this.busy.get(worker);
    this.busy.delete(worker);
    const index = this.idle.indexOf(worker);
    if (index >= 0) this.idle.splice(index, 1);
    task?.reject(error);
    this.next();
  }
}
