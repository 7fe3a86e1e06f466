/** The rights of a set of roles, as a set to ask and as a sorted list to show. */
export interface SharedPermissions {
  readonly codes: ReadonlySet<string>;
  readonly list: readonly string[];
}

const maxKept = 1_000;

/** Keeps one copy of equal permission sets: ten thousand cached actors hold a handful of them. */
export class PermissionSets {
  private readonly kept = new Map<string, SharedPermissions>();

  share(codes: Iterable<string>): SharedPermissions {
    const list = [...codes].toSorted();
    const key = list.join(' ');
    const known = this.kept.get(key);
    if (known) return known;
    if (this.kept.size >= maxKept) this.kept.clear();
    const shared = { codes: new Set(list), list };
    this.kept.set(key, shared);
    return shared;
  }
}
