import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Suspense, useMemo, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { useAppConfig } from '../config/use-app-config.js';
import { ContributionsContext } from '../feature/use-slot.js';
import type { WebContribution } from '../feature/slot.js';
import { LanguageFollower, LanguageProvider } from '../i18n/language.js';
import type { Translator } from '../i18n/translator.js';
import { cssVariablesOf, schemesOf, themeOf } from '../theme/index.js';
import './global.css';
import { SchemeFollower, schemeManager } from './scheme.js';

interface ProvidersProps {
  readonly client: QueryClient;
  readonly translator: Translator;
  readonly contributions: readonly WebContribution[];
  /** `test` shows menus and dialogs at once, without transitions. */
  readonly env?: 'default' | 'test';
  readonly children: ReactNode;
}

/** Everything that a page may count on: queries, texts, slots, and the brand's theme. */
export function AppProviders({ client, translator, contributions, env = 'default', children }: ProvidersProps): ReactNode {
  return (
    <QueryClientProvider client={client}>
      <I18nextProvider i18n={translator.i18n}>
        <LanguageProvider translator={translator}>
          <ContributionsContext value={contributions}>
            <Suspense fallback={null}>
              <BrandProvider env={env}>
                <LanguageFollower />
                <SchemeFollower />
                {children}
              </BrandProvider>
            </Suspense>
          </ContributionsContext>
        </LanguageProvider>
      </I18nextProvider>
    </QueryClientProvider>
  );
}

function BrandProvider({ env, children }: Pick<ProvidersProps, 'env' | 'children'>): ReactNode {
  const { brand } = useAppConfig();
  const theme = useMemo(() => themeOf(brand), [brand]);
  const resolver = useMemo(() => cssVariablesOf(brand), [brand]);
  const [only, ...others] = schemesOf(brand.preset);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      {...(others.length === 0 && only !== undefined && { forceColorScheme: only })}
      getStyleNonce={styleNonce}
      env={env}
    >
      {children}
    </MantineProvider>
  );
}

/** Dialogs lock scrolling through a package that makes its own style element and looks for the nonce under this name. */
export function allowScrollLock(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"], meta[property="csp-nonce"]')?.nonce ?? '';
}
