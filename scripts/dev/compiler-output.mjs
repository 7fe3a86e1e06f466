const finished = /Found (\d+) errors?\. Watching for file changes\./;
const notices = [/Starting compilation in watch mode/, /File change detected\. Starting incremental compilation/];

/** What a line of `tsc -b -w` means: `{ errors }` when a round is finished, `{ text }` when it is for the reader, null otherwise. */
export function meaningOf(line) {
  const round = finished.exec(line);
  if (round) return { errors: Number(round[1]) };
  if (line.trim() === '' || notices.some((notice) => notice.test(line))) return null;
  return { text: line };
}
