import { definePermissions } from '../define/permissions.js';

export const brandPermissions = definePermissions('brand', { update: 'Change name, logo and look of the application' });
