export { maintenanceWeb } from './maintenance.feature.js';
