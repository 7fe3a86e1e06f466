import { randomBytes } from 'node:crypto';
import { createConnection, type RowDataPacket } from 'mysql2/promise';

/** A database of its own on a given server. */
export interface FreshDatabase {
  readonly url: string;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

/** Creates an empty database; `server` names a user who may. */
export async function createDatabase(server: string): Promise<FreshDatabase> {
  const name = `atrium_e2e_${randomBytes(6).toString('hex')}`;
  await query(server, `CREATE DATABASE ${name} CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return databaseAt(url.href);
}

/** A handle on a database that stands already. */
export function databaseAt(url: string): FreshDatabase {
  const name = new URL(url).pathname.slice(1);
  return { url, rows: (sql) => query(url, sql), drop: async () => void (await query(url, `DROP DATABASE IF EXISTS ${name}`)) };
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const connection = await createConnection(url);
  try {
    const [rows] = await connection.query<RowDataPacket[]>(sql);
    return rows;
  } finally {
    await connection.end();
  }
}
