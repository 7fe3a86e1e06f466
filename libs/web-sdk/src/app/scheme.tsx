import { localStorageColorSchemeManager, useMantineColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ColorScheme } from '@atrium/contracts';
import { useActor } from '../actor/use-actor.js';
import { preferenceStores } from '../feature/slots.js';
import { useSlot } from '../feature/use-slot.js';

/** index.html reads the same key before first paint. */
export const schemeManager = localStorageColorSchemeManager({ key: 'atrium.scheme' });

export interface SchemeChoice {
  readonly scheme: ColorScheme;
  /** Shows a scheme now, remembers it in this browser, and saves it for a signed-in person. */
  readonly choose: (scheme: ColorScheme) => Promise<void>;
  /** Shows a scheme that is saved already, by a form for example. */
  readonly show: (scheme: ColorScheme) => void;
}

/** The person's choice between light, dark and the system's setting; a preset with one scheme only overrules it. */
export function useSchemeChoice(): SchemeChoice {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const actor = useActor();
  const stores = useSlot(preferenceStores);
  const choose = async (scheme: ColorScheme): Promise<void> => {
    setColorScheme(scheme);
    if (actor !== null) await Promise.all(stores.map((store) => store.save({ colorScheme: scheme })));
  };
  return { scheme: colorScheme, choose, show: setColorScheme };
}

/** Applies the saved scheme of a person once per sign-in. */
export function SchemeFollower(): null {
  const { setColorScheme } = useMantineColorScheme();
  const actor = useActor();
  const appliedFor = useRef<string | null>(null);
  useEffect(() => {
    if (appliedFor.current === (actor?.id ?? null)) return;
    appliedFor.current = actor?.id ?? null;
    if (actor !== null) setColorScheme(actor.colorScheme);
  }, [actor, setColorScheme]);
  return null;
}
