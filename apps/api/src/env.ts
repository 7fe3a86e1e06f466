/** The only place of this application that touches the process's environment. */
export const variables = process.env;
/** Where `.data` is looked for from: the workspace that holds this file. */
export const from = import.meta.dirname;
