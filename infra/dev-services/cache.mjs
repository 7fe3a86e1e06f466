import { homedir } from 'node:os';
import { join } from 'node:path';
import { environment } from './environment.mjs';

/** What is kept between runs, per user and outside the checkout. */
export function cacheFolder() {
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'atrium', 'dev-services');
}
