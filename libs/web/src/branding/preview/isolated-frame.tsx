import { MantineProvider, useMantineStyleNonce, type CSSVariablesResolver, type MantineThemeOverride } from '@mantine/core';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { Scheme } from '@atrium/web-sdk';
import { mirrorStyles } from './mirror-styles.js';
import classes from './preview.module.css';

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
  const [inner, setInner] = useState<Document | null>(null);
  const nonce = useMantineStyleNonce();
  const height = useContentHeight(inner);
  const frame = useCallback((element: HTMLIFrameElement | null) => (element ? follow(element, setInner) : undefined), []);
  return (
    <>
      <iframe ref={frame} title={title} tabIndex={-1} className={classes.frame} height={height} />
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

/** Prepares the document of a frame, and again when the browser puts another empty one in its place, as Firefox does. */
function follow(frame: HTMLIFrameElement, onDocument: (inner: Document) => void): () => void {
  let known: Document | null = null;
  let stop = (): void => undefined;
  const take = (): void => {
    const inner = frame.contentDocument;
    if (inner === null || inner === known) return;
    stop();
    known = inner;
    stop = prepare(inner);
    onDocument(inner);
  };
  take();
  frame.addEventListener('load', take);
  return () => {
    frame.removeEventListener('load', take);
    stop();
  };
}

/** Makes an empty document look and read like this one, and takes it out of the way of keyboards. Returns the way to stop. */
function prepare(inner: Document): () => void {
  const root = inner.documentElement;
  root.lang = document.documentElement.lang;
  root.dir = document.documentElement.dir;
  root.classList.add(classes.root ?? 'preview');
  inner.body.inert = true;
  return mirrorStyles(document, inner);
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
