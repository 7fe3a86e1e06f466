/** Raw rows as the type that the caller of `query` promises; nothing can check it, so the cast stands here alone. */
export const asRows = <Row>(rows: readonly unknown[]): Row[] => rows as Row[];
