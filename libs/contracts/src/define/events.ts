/** Old and new value of one field. Secrets never appear: write `{ from: '•', to: '•' }`. */
export interface FieldChange {
  readonly from: unknown;
  readonly to: unknown;
}

/** What happened, to what. `data` holds facts that describers need; ids and names, never secrets. */
export interface EventBody {
  readonly entity: { readonly type: string; readonly id: string };
  readonly changes?: Readonly<Record<string, FieldChange>>;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface EventOf<Actor> extends EventBody {
  /** `noun.verb` in the past tense, `settings.changed` for example. */
  readonly name: string;
  readonly actor: Actor;
}

export type EventMaker = (<Actor>(actor: Actor, body: EventBody) => EventOf<Actor>) & { readonly eventName: string };
export type EventSet<Verbs extends string> = { readonly [Verb in Verbs]: EventMaker };

/** Declares the events of one noun: `settingsEvents.changed(actor, { entity, changes })`. */
export function defineEvents<Verbs extends string>(noun: string, verbs: readonly Verbs[]): EventSet<Verbs> {
  const entries = verbs.map((verb) => {
    const eventName = `${noun}.${verb}`;
    const make = <Actor>(actor: Actor, body: EventBody): EventOf<Actor> => ({ name: eventName, actor, ...body });
    return [verb, Object.assign(make, { eventName })] as const;
  });
  return Object.fromEntries(entries) as EventSet<Verbs>;
}
