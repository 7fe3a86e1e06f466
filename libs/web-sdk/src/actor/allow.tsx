import type { ReactNode } from 'react';
import type { Right } from '../feature/web-feature.js';
import { useMay } from './use-actor.js';

interface AllowProps {
  readonly to: Right;
  /** Shown to those who lack the right. Default: nothing. */
  readonly otherwise?: ReactNode;
  readonly children: ReactNode;
}

/** Shows its children to those who hold a right. The server decides again; this only spares a refusal. */
export function Allow({ to, otherwise = null, children }: AllowProps): ReactNode {
  return useMay(to) ? children : otherwise;
}
