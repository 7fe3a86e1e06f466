import { createPool, type Pool, type PoolConnection, type PoolOptions } from 'mysql2';

/** READ COMMITTED and UTC on every connection, whatever the server's defaults are. Lock waits end after 5 s. */
const sessionSettings = [
  "SESSION transaction_isolation = 'READ-COMMITTED'",
  "SESSION time_zone = '+00:00'",
  "SESSION sql_mode = 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'",
  'SESSION innodb_lock_wait_timeout = 5',
].join(', ');

/** Options of every connection beyond its address. JSON stays text and numbers stay numbers, as on SQLite. */
export const connectionOptions = {
  charset: 'utf8mb4_0900_ai_ci',
  timezone: 'Z',
  connectTimeout: 5_000,
  stringifyObjects: true,
  supportBigNumbers: true,
  bigNumberStrings: false,
  decimalNumbers: true,
  jsonStrings: true,
  enableKeepAlive: true,
  multipleStatements: false,
} satisfies PoolOptions;

/** A pool whose connections are set up before anybody can use them. */
export function createTunedPool(options: PoolOptions): Pool {
  const pool = createPool(options);
  pool.on('connection', tune);
  return pool;
}

/** mysql2 runs the commands of a connection in order, so this one is the first. */
function tune(connection: PoolConnection): void {
  connection.on('error', () => undefined);
  connection.query(`SET ${sessionSettings}`, (error) => {
    if (error) connection.destroy();
  });
}
