import { definePermissions } from '../define/permissions.js';

export const authPermissions = definePermissions('auth', { configure: 'Decide how people sign in' });
