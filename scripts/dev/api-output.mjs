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

/** A JSON line of the api's log as a person reads it; any other line as it is; null for what goes without saying. */
export function readable(line) {
  const entry = parse(line);
  if (!entry) return isNodeNotice(line) ? null : line;
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

/** `node --watch` says that it restarts and that it ended: worth a line only when it failed. */
function isNodeNotice(line) {
  return line.trim() === '' || /^Completed running /.test(line);
}

function stackOf({ error }) {
  return error?.stack ? `\n${error.stack}` : '';
}
