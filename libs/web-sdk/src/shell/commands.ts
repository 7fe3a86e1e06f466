import { useTranslation } from 'react-i18next';
import { adminSections, navItems, paletteActions } from '../feature/slots.js';
import { useSlot } from '../feature/use-slot.js';

/** One line of the palette, already translated. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly to?: string;
  readonly run?: () => void;
}

/** Every page of the rail and every act, each once, filtered by the person's rights. */
export function useCommands(): readonly Command[] {
  const { t } = useTranslation();
  const pages = [...useSlot(navItems), ...useSlot(adminSections)].map(({ to, label }) => ({ id: to, to, label: t(label) }));
  const acts = useSlot(paletteActions).map((action) => ({ ...action, label: t(action.label) }));
  return [...new Map([...pages, ...acts].map((command) => [command.id, command])).values()];
}

/** Commands whose label has every word of the search, in any order, whatever the case and accents. */
export function findCommands(commands: readonly Command[], search: string): readonly Command[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return commands.filter(({ label }) => words.every((word) => plain(label).includes(word)));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
