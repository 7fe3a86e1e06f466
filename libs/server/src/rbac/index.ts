export { Grants, type GrantOrder, type Rights } from './grants.js';
export { permissionEvents } from './permission-synchroniser.js';
export { credentialStates, permissions, type CredentialState } from './rbac.points.js';
export { rbacFeature } from './rbac.feature.js';
export { RbacModule } from './rbac.module.js';
