import { definePermissions } from '../define/permissions.js';

export const translationPermissions = definePermissions('translation', { update: 'Choose languages and change texts' });
