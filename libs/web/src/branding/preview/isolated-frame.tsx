import { MantineProvider, useMantineStyleNonce, type CSSVariablesResolver, type MantineThemeOverride } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Scheme } from '@atrium/web-sdk';
import classes from './preview.module.css';
import { mirrorStyles } from './mirror-styles.js';

interface IsolatedFrameProps {
  /** Names the frame for screen readers. */
  readonly title: string;
  readonly theme: MantineThemeOverride;
  readonly resolver: CSSVariablesResolver;
  readonly scheme: Scheme;
  readonly children: ReactNode;
}

/**
 * A document of its own with a theme of its own: variables, colour scheme and media queries stay inside, and nothing
 * of the running application's theme reaches in. Its content is for looking at only.
 */
export function IsolatedFrame({ title, theme, resolver, scheme, children }: IsolatedFrameProps): ReactNode {
  const [frame, setFrame] = useState<HTMLIFrameElement | null>(null);
  const nonce = useMantineStyleNonce();
  const inner = useInnerDocument(frame);
  const height = useContentHeight(inner);
  return (
    <>
      <iframe ref={setFrame} title={title} tabIndex={-1} className={classes.frame} height={height} />
      {inner &&
        createPortal(
          <MantineProvider
            theme={theme}
            cssVariablesResolver={resolver}
            forceColorScheme={scheme}
            deduplicateCssVariables={false}
            getRootElement={() => inner.documentElement}
            {...(nonce && { getStyleNonce: () => nonce() ?? '' })}
          >
            {children}
          </MantineProvider>,
          inner.body,
        )}
    </>
  );
}

function useInnerDocument(frame: HTMLIFrameElement | null): Document | null {
  const [ready, setReady] = useState<Document | null>(null);
  useEffect(() => {
    const inner = frame?.contentDocument;
    if (!frame || !inner) return;
    inner.documentElement.lang = document.documentElement.lang;
    inner.documentElement.dir = document.documentElement.dir;
    inner.documentElement.classList.add(classes.root ?? 'preview');
    inner.body.inert = true;
    const stop = mirrorStyles(document, inner);
    setReady(inner);
    return stop;
  }, [frame]);
  return ready;
}

/** Height of the content in pixels, followed as it changes. */
function useContentHeight(inner: Document | null): number {
  const [height, setHeight] = useState(320);
  useEffect(() => {
    if (inner === null) return;
    const observer = new ResizeObserver(() => setHeight(Math.ceil(inner.body.scrollHeight)));
    observer.observe(inner.body);
    return () => observer.disconnect();
  }, [inner]);
  return height;
}
