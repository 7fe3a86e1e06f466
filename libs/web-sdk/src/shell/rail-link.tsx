import { NavLink, Tooltip } from '@mantine/core';
import { IconPointFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useMatch } from 'react-router';
import type { NavItem } from '../feature/slots.js';
import classes from './rail-link.module.css';

interface RailLinkProps {
  readonly item: Pick<NavItem, 'to' | 'label' | 'icon'>;
  readonly isNarrow: boolean;
  readonly onLeave: () => void;
}

/** Pages whose address begins with that of others; they are current only on their very address. */
const exact = new Set(['/', '/admin']);

/** One entry of the rail; narrow, it is its icon with a label for those who cannot see or do not know it. */
export function RailLink({ item, isNarrow, onLeave }: RailLinkProps): ReactNode {
  const { t } = useTranslation();
  const isCurrent = useMatch({ path: item.to, end: exact.has(item.to) }) !== null;
  const Icon = item.icon ?? IconPointFilled;
  const label = t(item.label);
  return (
    <Tooltip label={label} position="right" disabled={!isNarrow}>
      <NavLink
        component={Link}
        to={item.to}
        label={isNarrow ? undefined : label}
        aria-label={label}
        aria-current={isCurrent ? 'page' : undefined}
        active={isCurrent}
        leftSection={<Icon size={18} stroke={1.7} />}
        onClick={() => onLeave()}
        className={classes.link}
        data-narrow={isNarrow || undefined}
      />
    </Tooltip>
  );
}
