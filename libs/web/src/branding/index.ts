export { brandingWeb } from './branding.feature.js';
