export { AccountReader, type Account } from './account-reader.js';
export { accountsFeature } from './accounts.feature.js';
export { canonicalEmailOf } from './email.js';
export { User } from './user.entity.js';
export { Users } from './user.service.js';
