import { createApi } from '@atrium/web-sdk';
import type { paths } from './paths.gen.js';

/** Every route of this application, Atrium's and its own, typed by its OpenAPI document (`npm run generate`). */
export const api = createApi<paths>();
