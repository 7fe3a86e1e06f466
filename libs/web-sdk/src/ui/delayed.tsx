import { useEffect, useState, type ReactNode } from 'react';

/** Shows its children after 150 ms: what is quicker needs no skeleton. */
export function Delayed({ children }: { children: ReactNode }): ReactNode {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return shown ? children : null;
}
