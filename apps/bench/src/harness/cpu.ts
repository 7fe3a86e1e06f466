import { readFileSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';

/** Linux counts CPU time in hundredths of a second. */
const ticksPerSecond = 100;

/** Seconds of CPU that a process has used, all threads, user and system. 0 where /proc does not tell. */
export function cpuSeconds(pid: number): number {
  try {
    const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const fields = rest.split(' ');
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
  } catch {
    return 0;
  }
}

/** The process that runs MySQL on this machine, or null when it is elsewhere. */
export async function mysqlPid(url: string): Promise<number | null> {
  const connection = await createConnection(url);
  const [rows] = await connection.query('SELECT @@pid_file AS file');
  await connection.end();
  const file = Array.isArray(rows) && rows[0] && 'file' in rows[0] ? String(rows[0].file) : '';
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
