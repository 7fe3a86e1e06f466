import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Refused } from './refused.js';

/** `/refused?missing=audit.read&heldBy=admin`: what a link to a page that is not yours leads to. */
export function Page(): ReactNode {
  const [params] = useSearchParams();
  return <Refused missing={params.getAll('missing')} heldBy={params.getAll('heldBy')} />;
}
