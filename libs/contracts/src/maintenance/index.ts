export { systemSettings, systemPermissions, type SystemSettings } from './system.js';
