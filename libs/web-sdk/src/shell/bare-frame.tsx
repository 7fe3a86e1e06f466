import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Announcement } from './announcement.js';
import { LanguageSelect } from './language-select.js';
import { OfflineBanner } from './offline-banner.js';
import classes from './bare-frame.module.css';

/** Around pages of people who are not signed in: announcement, the page in the middle, and the language choice. */
export function BareFrame({ children }: { children: ReactNode }): ReactNode {
  return (
    <div className={classes.frame}>
      <div>
        <OfflineBanner />
        <Announcement />
      </div>
      <main tabIndex={-1} className={classes.main}>
        {children}
      </main>
      <Group component="footer" justify="center" p="md">
        <LanguageSelect />
      </Group>
    </div>
  );
}
