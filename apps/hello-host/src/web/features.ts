import { atriumWebFeatures } from '@atrium/web';
import type { WebFeature } from '@atrium/web-sdk';
import { notesWeb } from './notes/index.js';

/** Every page of this application: what Atrium brings, then its own. */
export const features: readonly WebFeature[] = [...atriumWebFeatures, notesWeb];
