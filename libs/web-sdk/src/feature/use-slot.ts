import { createContext, use, useMemo } from 'react';
import { useActor } from '../actor/use-actor.js';
import type { WebContribution, WebSlot } from './slot.js';

export const ContributionsContext = createContext<readonly WebContribution[]>([]);

/** The values of a slot, by `order`, without those whose `allow` the person lacks. */
export function useSlot<Value extends object>(slot: WebSlot<Value>): readonly Value[] {
  const contributions = use(ContributionsContext);
  const actor = useActor();
  return useMemo(() => {
    const held = new Set(actor?.permissions);
    return slot.read(contributions).filter((value) => isAllowed(value, held));
  }, [slot, contributions, actor?.permissions]);
}

function isAllowed(value: object, held: ReadonlySet<string>): boolean {
  if (!('allow' in value) || typeof value.allow !== 'object' || value.allow === null) return true;
  return 'code' in value.allow && typeof value.allow.code === 'string' && held.has(value.allow.code);
}
