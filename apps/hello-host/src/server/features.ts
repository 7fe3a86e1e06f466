import { atriumFeatures } from '@atrium/server';
import type { Feature } from '@atrium/server-sdk';
import { notesFeature } from './notes/index.js';

/** Everything this application can do, in boot order: what Atrium brings, then its own. */
export const features: readonly Feature[] = [...atriumFeatures, notesFeature];

/** Names the application in its OpenAPI document and in the help of the command line. */
export const title = 'Hello host';
