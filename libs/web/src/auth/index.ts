export { authWeb } from './auth.feature.js';
export { useSignOut } from './session.api.js';
