const storageKey = 'atrium.reloadedAt';
/** Milliseconds within which a second failure is not answered by another reload. */
const patience = 15_000;

/** The code of a page could not be loaded: offline, or a new version has replaced the files of this one. */
export class PageNotLoaded extends Error {
  override readonly name = 'PageNotLoaded';
}

/** Loads a part of the application. Throws `PageNotLoaded`. */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    throw new PageNotLoaded('The page could not be loaded', { cause });
  }
}

/** Whether a reload may help: the browser is online and this tab has not just been reloaded for the same reason. */
export function mayReload(now: number = Date.now()): boolean {
  if (!navigator.onLine) return false;
  return now - Number(sessionStorage.getItem(storageKey) ?? 0) > patience;
}

/** Loads the new version at the present address. */
export function reloadForNewVersion(now: number = Date.now()): void {
  sessionStorage.setItem(storageKey, String(now));
  globalThis.location.reload();
}
