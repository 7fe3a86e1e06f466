import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { hashRawSync } from '@node-rs/argon2';
import type { HashJob, HashReply } from './hash-job.js';

/* Runs in a thread of its own and imports nothing of ours: Node loads this file as it is, from source too. */

/** On Linux this lowers the calling thread alone; elsewhere it would slow the whole process (stack.md §11). */
if (process.platform === 'linux') setPriority(0, 15);

parentPort?.on('message', (job: HashJob) => {
  parentPort?.postMessage(answer(job));
});

function answer({ password, salt, cost }: HashJob): HashReply {
  try {
    const options = { memoryCost: cost.memory, timeCost: cost.passes, parallelism: cost.lanes, outputLen: cost.length };
    return { tag: hashRawSync(password, { ...options, salt }) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
