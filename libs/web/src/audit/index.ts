export { auditWeb } from './audit.feature.js';
