/* What the caller says about this run; the only file of the journeys that reads the environment. */

const variables = process.env;

/** Where the global set-up tells the workers what it started. */
const stackVariable = 'ATRIUM_E2E_STACK';

export const environment = {
  /** With `CI=true` a skipped profile is a failure. */
  isCi: variables.CI === 'true',
  chromiumPath: variables.CHROMIUM_PATH ?? '/usr/bin/chromium',
  /** What a child needs to run at all; none of our own variables get through by accident. */
  forChildren: { PATH: variables.PATH ?? '', HOME: variables.HOME ?? '', LANG: 'C.UTF-8' },
  announceStack(description: string): void {
    variables[stackVariable] = description;
  },
  announcedStack(): string {
    const description = variables[stackVariable];
    if (description === undefined) throw new Error('The global set-up did not run: start the journeys with `make e2e`.');
    return description;
  },
} as const;

export const isRoot = process.getuid?.() === 0;
