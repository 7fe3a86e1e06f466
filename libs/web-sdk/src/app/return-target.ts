/** Where sign-in lives; every guard sends people there. */
export const signInPath = '/sign-in';

const home = '/';

/** The address of sign-in that comes back to a place of this application afterwards. */
export function signInTo(target: { readonly pathname: string; readonly search: string; readonly hash: string }): string {
  const place = target.pathname + target.search + target.hash;
  return place === home ? signInPath : `${signInPath}?returnTo=${encodeURIComponent(place)}`;
}

/**
 * The place to go after signing in. Rebuilt from path, query and fragment, so that nothing but a path of this
 * origin comes out; `//evil`, `/\evil`, `javascript:` and the like give home.
 */
export function returnTarget(wish: string | null, origin: string = globalThis.location.origin): string {
  if (wish === null || !/^\/(?![/\\])/.test(wish) || /[\\\p{Cc}]/u.test(wish)) return home;
  const url = parse(wish, origin);
  if (url === null || url.origin !== origin || url.username !== '' || url.pathname.startsWith('//')) return home;
  if (url.pathname === signInPath || url.pathname.startsWith(`${signInPath}/`)) return home;
  return url.pathname + url.search + url.hash;
}

function parse(wish: string, origin: string): URL | null {
  try {
    return new URL(wish, origin);
  } catch {
    return null;
  }
}
