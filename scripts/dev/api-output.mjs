/** Said by the api at each start; the address works once and for half an hour. */
const linkLine = /^Sign in as the first super admin: (\S+)$/;

/** What every line of the log has, and what only programs read. */
const unsaid = new Set(['level', 'time', 'msg', 'requestId', 'userId', 'ip', 'error', 'pid', 'hostname']);

/** What a developer need not read: the frame says it once, and better. */
const expected = new Set(['Listening', 'Stopping']);

/** The one-time link in a line of the api's output, or null. */
export function linkIn(line) {
  return linkLine.exec(line)?.[1] ?? null;
}

/** Whether `node --watch` says that the process ended badly; why stands before it. */
export function failed(line) {
  return line.startsWith('Failed running ');
}

/** A JSON line of the api's log as a person reads it; any other line as it is; null for what goes without saying. */
export function readable(line) {
  const entry = parse(line);
  if (!entry) return watchNotice(line);
  if (expected.has(entry.msg)) return null;
  const details = Object.entries(entry)
    .filter(([key]) => !unsaid.has(key))
    .map(([key, value]) => `${key}=${typeof value === 'object' ? JSON.stringify(value) : value}`);
  const level = entry.level === 'info' ? '' : `${entry.level}: `;
  return [`${entry.time?.slice(11, 19) ?? ''} ${level}${entry.msg}`.trim(), ...details].join('  ') + stackOf(entry);
}

function parse(line) {
  if (!line.startsWith('{')) return null;
  try {
    const entry = JSON.parse(line);
    return typeof entry.msg === 'string' ? entry : null;
  } catch {
    return null;
  }
}

/** What `node --watch` says, in fewer words; other lines stay as they are. */
function watchNotice(line) {
  if (line.trim() === '' || /^(Completed running|Change detected in) /.test(line)) return null;
  const restarted = /^Restarting 'apps\/(\w+)\//.exec(line);
  if (restarted) return `Restarting the ${restarted[1]} ...`;
  return failed(line) ? 'It waits for a change.' : line;
}

function stackOf({ error }) {
  return error?.stack ? `\n${error.stack}` : '';
}
