export { brandingFeature } from './branding.feature.js';
