/** Copies the style sheets of one document's head into another and keeps them in step. Returns the way to stop. */
export function mirrorStyles(from: Document, to: Document): () => void {
  const copies = new Map<HTMLElement, HTMLElement>();
  const sync = (): void => {
    const present = new Set(styleElements(from));
    for (const [source, copy] of copies) if (!present.has(source)) removeCopy(source, copy);
    for (const source of present) if (!copies.has(source)) addCopy(source);
  };
  const addCopy = (source: HTMLElement): void => {
    const copy = to.importNode(source, true);
    copy.nonce = source.nonce ?? '';
    to.head.append(copy);
    copies.set(source, copy);
  };
  const removeCopy = (source: HTMLElement, copy: HTMLElement): void => {
    copy.remove();
    copies.delete(source);
  };
  sync();
  const observer = new MutationObserver(sync);
  observer.observe(from.head, { childList: true });
  return () => {
    observer.disconnect();
    for (const copy of copies.values()) copy.remove();
  };
}

function styleElements(from: Document): readonly HTMLElement[] {
  return [...from.head.querySelectorAll<HTMLElement>('link[rel="stylesheet"], style')];
}
