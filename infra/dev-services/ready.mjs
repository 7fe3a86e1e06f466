import { setTimeout as sleep } from 'node:timers/promises';

/** Seconds that a process may take until it is ready. */
const patience = 60;

/** Resolves once the address answers 2xx; fails with the last output of `child` when it ended or time ran out. */
export async function untilReady(address, child) {
  for (const deadline = Date.now() + patience * 1000; Date.now() < deadline; await sleep(50)) {
    if (child.ended) throw new Error(`${child.name} ended before it was ready:\n${child.tail()}`);
    if (await answersWell(address)) return;
  }
  throw new Error(`${address} did not answer within ${patience} s:\n${child.tail()}`);
}

function answersWell(address) {
  return fetch(address).then(
    (response) => response.body?.cancel().then(() => response.ok),
    () => false,
  );
}
