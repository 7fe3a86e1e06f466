import type { WebFeature } from '@atrium/web-sdk';
import { accountsWeb } from './accounts/index.js';
import { authWeb } from './auth/index.js';
import { homeWeb } from './home/index.js';

/** The built-in web features in their order; a host lists its own after them. */
export const atriumWebFeatures: readonly WebFeature[] = [authWeb, accountsWeb, homeWeb];

export { accountsWeb, authWeb, homeWeb };
export { api, type paths } from './api/index.js';
