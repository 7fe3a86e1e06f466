import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { BareFrame } from '../shell/bare-frame.js';

/** The bare frame as a route. */
export function BareLayout(): ReactNode {
  return (
    <BareFrame>
      <Outlet />
    </BareFrame>
  );
}
