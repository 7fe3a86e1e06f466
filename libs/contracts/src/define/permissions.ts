/** A right that a feature declares. Codes are `noun.verb`, stable for ever: grants in databases name them. */
export interface Permission {
  readonly code: string;
  /** One English sentence for administrators; the web translates `permission.<code>` when it knows it. */
  readonly description: string;
  /** Seeded into the system role `user`: what a signed-in person needs for themselves. */
  readonly selfService: boolean;
  /** Never seeded into the system role `admin`; only `super_admin` starts with it. */
  readonly reserved: boolean;
}

type PermissionInput = string | { description: string; selfService?: boolean; reserved?: boolean };

export type PermissionSet<Verbs extends string> = { readonly [Verb in Verbs]: Permission } & {
  readonly all: readonly Permission[];
};

/**
 * Declares the rights of one noun. `definePermissions('note', { read: 'See notes' }).read.code === 'note.read'`.
 * A feature contributes them with `permissions.with(...notePermissions.all)`.
 */
export function definePermissions<Verbs extends string>(
  noun: string,
  verbs: Record<Verbs, PermissionInput>,
): PermissionSet<Verbs> {
  const entries = Object.entries<PermissionInput>(verbs).map(([verb, input]) => {
    const options = typeof input === 'string' ? { description: input } : input;
    return [verb, { selfService: false, reserved: false, ...options, code: `${noun}.${verb}` }] as const;
  });
  return { ...Object.fromEntries(entries), all: entries.map(([, permission]) => permission) } as PermissionSet<Verbs>;
}
