export { HashPool } from './hash-pool.js';
export { PasswordCredential } from './password-credential.entity.js';
export { PasswordHasher, type StoredPassword } from './password-hasher.js';
export { PasswordState } from './password-state.js';
export { Passwords } from './passwords.service.js';
export { formatPhc } from './phc.js';
