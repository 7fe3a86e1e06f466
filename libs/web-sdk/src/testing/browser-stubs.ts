/** Gives jsdom what Mantine asks of a browser. Idempotent; call it before rendering. */
export function installBrowserStubs(): void {
  globalThis.matchMedia ??= matchNothing;
  globalThis.ResizeObserver ??= StillObserver;
  if (!('scrollIntoView' in Element.prototype)) Object.defineProperty(Element.prototype, 'scrollIntoView', { value: () => undefined });
  globalThis.scrollTo = () => undefined;
  // A textarea that grows measures itself again when fonts have arrived.
  if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: new EventTarget() });
}

function matchNothing(media: string): MediaQueryList {
  const target = new EventTarget();
  return Object.assign(target, { matches: false, media, onchange: null, addListener: () => undefined, removeListener: () => undefined });
}

class StillObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
