import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Everything secret that a run was given or made, so that the last test can look for it where it must not be. */
export class SecretBook {
  constructor(private readonly file: string) {}

  /** Remembers a secret; hands it back. */
  note<Text extends string>(kind: string, secret: Text): Text {
    appendFileSync(this.file, `${JSON.stringify({ kind, secret })}\n`, { mode: 0o600 });
    return secret;
  }

  all(): { kind: string; secret: string }[] {
    if (!existsSync(this.file)) return [];
    return readFileSync(this.file, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line));
  }
}
