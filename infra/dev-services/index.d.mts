/** Where one service comes from on this machine; `found` is null where it cannot be had. */
export interface Provision {
  readonly service: { readonly name: string; readonly variable: string; readonly hint: string };
  readonly found: { readonly source: string; start(): Promise<Running> } | null;
}

export interface Running {
  /** The address or the path of the service. */
  readonly value: string;
  stop(): Promise<void>;
}

export interface Child {
  readonly name: string;
  readonly pid: number | undefined;
  readonly ended: boolean;
  /** The last 8 000 characters of its output. */
  tail(): string;
  /** Asks by `signal` [SIGTERM], insists after `seconds` [10]. */
  stop(how?: { signal?: NodeJS.Signals; seconds?: number }): Promise<void>;
}

type Service = Provision['service'];

/** The caller's environment. */
export const environment: NodeJS.ProcessEnv;
/** True when `CI=true`: nothing may be skipped. */
export const isCi: boolean;
export const profiles: { readonly serverProfile: readonly Service[]; readonly journeys: readonly Service[] };

/** Finds where each service will come from; fetches and installs nothing outside CI, and says what it does. */
export function ensureServices(wanted?: readonly Service[], say?: (line: string) => void): Promise<Provision[]>;
/** One line per service: where it comes from, or what to do about it. */
export function describeProvisions(provisions: readonly Provision[]): string[];
/** Starts what was found. `variables` belong into the environment of the tests; `stop` ends everything, newest first. */
export function startServices(provisions: readonly Provision[]): Promise<{ variables: Record<string, string>; stop(): Promise<void> }>;
/** Fetches what a Debian machine can have without installing anything: MySQL, into the user's cache. */
export function fetchServices(say?: (line: string) => void): Promise<void>;

/** nginx on the template of the containers, before `upstreams` (`host:port`), with a self-signed certificate for localhost. */
export function startProxy(options: { program: string; upstreams: readonly string[]; httpsPort?: number }): Promise<{
  /** `https://localhost:<port>` */
  readonly url: string;
  readonly httpUrl: string;
  stop(): Promise<void>;
}>;

/** A program in the background that ends with this process at the latest. */
export function startChild(name: string, command: string, args: readonly string[], options?: { cwd?: string; env?: NodeJS.ProcessEnv }): Child;
/** A folder that is gone when this process is. */
export function temporaryFolder(name: string): Promise<string>;
export function removeFolder(folder: string): Promise<void>;
/** A loopback port that was free a moment ago. */
export function freePort(): Promise<number>;
/** Whether nothing listens on the port. */
export function isFree(port: number): Promise<boolean>;
/** Resolves once something accepts connections on the loopback port; fails when `child` ended or after `seconds` [30]. */
export function waitForPort(port: number, options?: { seconds?: number; child?: Child }): Promise<void>;
