import { readdirSync, readFileSync } from 'node:fs';

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
export function mysqlPid(): number | null {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
      if (/mysqld(\0|$)/.test(command.split('--')[0] ?? '')) return Number(entry);
    } catch {
      continue;
    }
  }
  return null;
}
