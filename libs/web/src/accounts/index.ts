export { accountsWeb } from './accounts.feature.js';
export { myProfile } from './profile.api.js';
