export interface MysqlAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly socketPath?: string;
}

/** Reads `mysql://user:password@host:port/database`, with percent-encoded parts; `?socketPath=` for a local socket. */
export function parseAddress(url: string): MysqlAddress {
  const parsed = new URL(url);
  if (parsed.protocol !== 'mysql:') throw new Error('The database URL begins with mysql://');
  const database = decodeURIComponent(parsed.pathname.slice(1));
  if (database === '') throw new Error('The database URL names no database: mysql://user:password@host:3306/name');
  const socketPath = parsed.searchParams.get('socketPath');
  return {
    host: parsed.hostname,
    port: parsed.port === '' ? 3306 : Number(parsed.port),
    user: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database,
    ...(socketPath ? { socketPath } : {}),
  };
}
