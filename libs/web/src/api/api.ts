import { createApi } from '@atrium/web-sdk';
import type { paths } from './paths.gen.js';

/** The built-in routes, typed by the checked-in OpenAPI document. A host makes its own with its own paths. */
export const api = createApi<paths>();
