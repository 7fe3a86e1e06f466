export { systemPermissions } from './system.permissions.js';
export { systemSettings, type SystemSettings } from './system.js';
