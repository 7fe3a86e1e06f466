import { startProxy } from '../../../../infra/dev-services/index.mjs';
import type { Stack } from '../harness/stack.js';

/** One proxy before each process. Their ports differ from the public address, which callers keep naming as their origin. */
export async function startFrontDoors(stack: Stack, program: string): Promise<{ urls: readonly string[]; stop(): Promise<void> }> {
  const proxies = await Promise.all(stack.apis.map((api) => startProxy({ program, upstreams: [api.address] })));
  return {
    urls: proxies.map(({ url }) => url),
    stop: async () => void (await Promise.all(proxies.map((proxy) => proxy.stop()))),
  };
}
