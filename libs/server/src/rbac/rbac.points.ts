import type { Permission } from '@atrium/contracts';
import { ExtensionPoint, type Tx } from '@atrium/server-sdk';

/** Says which people can still get in; every contribution must agree (decisions.md 22). */
export interface CredentialState {
  /** Those of the ids that are usable: an active account, a credential that works. */
  usable(tx: Tx, userIds: readonly string[]): Promise<readonly string[]>;
}

/** The rights that exist: `permissions.with(...notePermissions.all)`. */
export const permissions = new ExtensionPoint<Permission>('permissions');
/** Decides who counts as a usable super admin. */
export const credentialStates = new ExtensionPoint<CredentialState>('credentialStates');
