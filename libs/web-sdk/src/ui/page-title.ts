import { useEffect } from 'react';
import { useAppConfig } from '../config/use-app-config.js';

/** Names the browser tab: `Audit · Atrium`. */
export function usePageTitle(title: string): void {
  const { name } = useAppConfig().brand;
  useEffect(() => {
    document.title = title === '' ? name : `${title} · ${name}`;
  }, [title, name]);
}
