/** A value on its way into a slot. Made by `slot.with(…)`, listed in a feature's `contributes`. */
export interface WebContribution {
  readonly slot: string;
  readonly value: unknown;
}

/** A named place of the user interface where features may add something. */
export interface WebSlot<Value> {
  readonly name: string;
  with(...values: readonly Value[]): WebContribution[];
  /** The values of this slot among all contributions, in `order`. */
  read(contributions: readonly WebContribution[]): readonly Value[];
}

/** Declares a slot. The name must be unique in the application; two declarations of one name are two slots. */
export function defineSlot<Value extends object>(name: string): WebSlot<Value> {
  const values = new WeakMap<WebContribution, Value>();
  return {
    name,
    with: (...added) =>
      added.map((value) => {
        const contribution: WebContribution = { slot: name, value };
        values.set(contribution, value);
        return contribution;
      }),
    read: (contributions) => sortByOrder(contributions.flatMap((contribution) => values.get(contribution) ?? [])),
  };
}

function sortByOrder<Value extends object>(values: readonly Value[]): readonly Value[] {
  return [...values].sort((a, b) => orderOf(a) - orderOf(b));
}

function orderOf(value: object): number {
  return 'order' in value && typeof value.order === 'number' ? value.order : 0;
}
