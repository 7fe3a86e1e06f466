/** What the caller's environment says about the services; the only reader of `process.env` here. */
export const environment = process.env;

/** True where nobody can answer a question: nothing may be skipped, and packages may be installed. */
export const isCi = environment.CI === 'true';

export const isRoot = process.getuid?.() === 0;
