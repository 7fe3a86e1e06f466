import { AppShell } from '@mantine/core';
import { useDisclosure, useHotkeys, useLocalStorage } from '@mantine/hooks';
import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigation } from 'react-router';
import { Guard } from '../app/guard.js';
import { overlays } from '../feature/slots.js';
import { useSlot } from '../feature/use-slot.js';
import { Boundary } from '../ui/boundary.js';
import { PageSkeleton } from '../ui/page-skeleton.js';
import { Announcement } from './announcement.js';
import { Header } from './header.js';
import { OfflineBanner } from './offline-banner.js';
import { Rail } from './rail.js';
import classes from './app-frame.module.css';

const Palette = lazy(async () => ({ default: (await import('./palette.js')).Palette }));

/** Around every page of a signed-in person: skip link, header, rail, announcement, palette and overlays. */
export function AppFrame({ children = <Outlet /> }: { children?: ReactNode }): ReactNode {
  return (
    <Guard access="signedIn">
      <Frame>{children}</Frame>
    </Guard>
  );
}

function Frame({ children }: { children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const [menuOpened, menu] = useDisclosure(false);
  const [railIsNarrow, setRailIsNarrow] = useLocalStorage({ key: 'atrium.rail.narrow', defaultValue: false, getInitialValueInEffect: false });
  const [paletteOpened, palette] = useDisclosure(false);
  useHotkeys([['mod+K', palette.toggle]], []);
  return (
    <>
      <a href="#main" className={classes.skip}>
        {t('kernel.skip')}
      </a>
      <AppShell header={{ height: 56 }} navbar={{ width: railIsNarrow ? 68 : 252, breakpoint: 'sm', collapsed: { mobile: !menuOpened } }} padding={{ base: 'md', sm: 'lg' }}>
        <Progress />
        <AppShell.Header>
          <Header menuOpened={menuOpened} onMenu={menu.toggle} onSearch={palette.open} />
        </AppShell.Header>
        <AppShell.Navbar aria-label={t('kernel.navigation')}>
          <Rail isNarrow={railIsNarrow && !menuOpened} onNarrow={setRailIsNarrow} onLeave={menu.close} />
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
          <OfflineBanner />
          <Announcement />
          <div className={classes.page}>
            <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
          </div>
        </AppShell.Main>
      </AppShell>
      {paletteOpened && (
        <Suspense fallback={null}>
          <Palette onClose={palette.close} />
        </Suspense>
      )}
      <Overlays />
    </>
  );
}

function Overlays(): ReactNode {
  return useSlot(overlays).map(({ name, Overlay }) => (
    <Boundary key={name}>
      <Overlay />
    </Boundary>
  ));
}

/** A thin line at the top while the next page loads. */
function Progress(): ReactNode {
  const { state } = useNavigation();
  return <div className={classes.progress} data-loading={state === 'loading' || undefined} aria-hidden />;
}
