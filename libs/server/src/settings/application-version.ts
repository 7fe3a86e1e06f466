/** Version of the built-in features; a spec compares it with package.json. Signed-in callers see it, strangers do not. */
export const applicationVersion = '0.1.0';
