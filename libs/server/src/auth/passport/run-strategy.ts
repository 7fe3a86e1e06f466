import type { Authenticator, Identity } from '@atrium/server-sdk';

/** A passport strategy, as far as running one needs it. */
export interface RunnableStrategy {
  authenticate(request: object, options?: object): unknown;
}

/** The members that passport lends a strategy for one request. */
interface Outcome<Recognised> {
  success(recognised: Recognised): void;
  fail(): void;
  pass(): void;
  error(error: unknown): void;
  redirect(url: string): void;
}

/**
 * Runs one passport strategy and resolves what it recognised, or null; `Recognised` is the caller's promise about the strategy.
 * Nothing but the given request is visible to it. A redirecting strategy needs a route of its own with `AuthGuard`; here it is an error.
 */
export function runStrategy<Recognised>(strategy: RunnableStrategy, request: object): Promise<Recognised | null> {
  return new Promise((resolve, reject) => {
    const outcome: Outcome<Recognised> = {
      success: resolve,
      fail: () => resolve(null),
      pass: () => resolve(null),
      error: reject,
      redirect: () => reject(new Error('A redirecting strategy cannot recognise a request; give it a route with AuthGuard')),
    };
    // `Object.create` is untyped; what it makes is the strategy with members of its own.
    const attempt = Object.assign(Object.create(strategy) as RunnableStrategy, outcome);
    Promise.resolve(strategy.authenticate.call(attempt, request)).catch(reject);
  });
}

/** Lets a passport strategy that yields an identity take part in recognising requests. */
export const passportAuthenticator = (strategy: RunnableStrategy, { name, order }: Pick<Authenticator, 'name' | 'order'>): Authenticator => ({
  name,
  order,
  authenticate: (request) => runStrategy<Identity>(strategy, request),
});
