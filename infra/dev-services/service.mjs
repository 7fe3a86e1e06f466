/**
 * A service that the tests need. `ways` are tried in order; each answers `{ source, start }` or null.
 * `start()` resolves `{ value, stop }`: what its `variable` is set to, and how it ends.
 * @typedef {{ name: string, variable: string, hint: string, ways: ((say) => Promise<{ source: string, start: () => Promise<{ value: string, stop: () => Promise<void> }> } | null>)[] }} Service
 */

const nothingToStop = async () => {};

/** The first way that works on this machine, or null. */
export async function provide(service, say) {
  for (const way of service.ways) {
    const found = await way(say);
    if (found) return found;
  }
  return null;
}

/** Something that stands already: an address or a path in hand. */
export function standing(source, value) {
  return { source, start: async () => ({ value, stop: nothingToStop }) };
}
