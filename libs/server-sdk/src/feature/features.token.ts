/** Injection token of the application's features in boot order: `readonly Feature[]`. */
export const FEATURES = Symbol('atrium features');
