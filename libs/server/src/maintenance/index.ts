export { maintenanceFeature } from './maintenance.feature.js';
