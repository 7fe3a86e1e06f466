/** The recipe of one expected outcome: its stable code, HTTP status and English title (RFC 9457). */
export interface ErrorDefinition {
  readonly code: string;
  readonly status: number;
  readonly title: string;
}

/** What an error may say beyond its definition. */
export interface ErrorDetails {
  /** Says what to do next, for this occurrence. Never a secret, never SQL. */
  readonly detail?: string;
  /** One row per wrong field; the web puts each next to its field. */
  readonly errors?: readonly FieldError[];
  /** Further members of the problem document, such as `current` or `missing`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** Response headers that belong to the error, such as `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface FieldError {
  /** Dotted path of the field, `''` for the whole document. */
  readonly path: string;
  /** Stable code, `invalid_type` or `too_small` for example; translations key on it. */
  readonly code: string;
  readonly message: string;
}

/** An expected outcome that ends a request. The kernel turns it into `application/problem+json`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(
    readonly definition: ErrorDefinition,
    readonly details: ErrorDetails = {},
  ) {
    super(details.detail ?? definition.title);
  }
}

type ErrorInput = Omit<ErrorDefinition, 'code'>;
export type ErrorSet<Reasons extends string> = {
  readonly [Reason in Reasons]: ((details?: ErrorDetails) => ProblemError) & { readonly definition: ErrorDefinition };
};

/** Declares the errors of one noun: `throw inviteErrors.expired()` answers `invite.expired` with its status. */
export function defineErrors<Reasons extends string>(
  noun: string,
  reasons: Record<Reasons, ErrorInput>,
): ErrorSet<Reasons> {
  const entries = Object.entries<ErrorInput>(reasons).map(([reason, input]) => {
    const definition: ErrorDefinition = { ...input, code: `${noun}.${reason}` };
    const make = (details?: ErrorDetails): ProblemError => new ProblemError(definition, details);
    return [reason, Object.assign(make, { definition })] as const;
  });
  return Object.fromEntries(entries) as ErrorSet<Reasons>;
}
