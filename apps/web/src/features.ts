import { atriumWebFeatures } from '@atrium/web';
import type { WebFeature } from '@atrium/web-sdk';

/** What this application consists of. A host lists its own features after the built-in ones. */
export const features: readonly WebFeature[] = [...atriumWebFeatures];
