export { auditDescribers, type AuditDescriber, type AuditDescription, type AuditFacts } from './audit.points.js';
export { auditFeature } from './audit.feature.js';
