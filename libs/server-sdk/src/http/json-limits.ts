import { requestErrors } from '@atrium/contracts';

const maxDepth = 32;
const maxKeys = 10_000;

/**
 * Refuses JSON nested deeper than 32 levels or with more than 10 000 keys and items (decisions.md 3).
 * Walks without recursion, so no document can exhaust the stack.
 */
export function assertReasonableJson(body: unknown): void {
  let level: unknown[] = [body];
  let counted = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) throw requestErrors.tooDeep({ detail: `Nest at most ${maxDepth} levels.` });
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue;
      const children = Array.isArray(value) ? value : Object.values(value);
      counted += children.length;
      if (counted > maxKeys) throw requestErrors.tooDeep({ detail: `Send at most ${maxKeys} keys and items.` });
      for (const child of children) if (typeof child === 'object' && child !== null) next.push(child);
    }
    level = next;
  }
}
