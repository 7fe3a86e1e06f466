import { createHmac, randomBytes } from 'node:crypto';

/** What a key is for; one key never serves two purposes. */
export const keyPurposes = ['kek', 'pepper', 'token-hmac', 'audit', 'url-sign'] as const;
export type KeyPurpose = (typeof keyPurposes)[number];

export interface Key {
  /** Stored beside what the key protected, so that a rotation knows it. */
  readonly id: string;
  readonly purpose: KeyPurpose;
  /** 256 bits. */
  readonly bytes: Buffer;
}

/** Says what is wrong with a key line, never its bytes. */
export class KeyringError extends Error {
  override readonly name = 'KeyringError';
}

const keyLength = 32;

/** The application's keys by purpose. The first of a purpose is active; the others still open what they sealed. */
export class Keyring {
  constructor(private readonly keys: readonly Key[]) {}

  /** Parses `kid:base64:purpose`, separated by commas or lines. @throws KeyringError with the line's number */
  static parse(text: string): Keyring {
    const lines = text.split(/[\n,]/).map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
    const keys = lines.map(parseKey);
    const doubles = keys.filter((key, index) => keys.findIndex((other) => other.id === key.id) !== index);
    if (doubles[0]) throw new KeyringError(`The key id "${doubles[0].id}" stands twice.`);
    for (const purpose of keyPurposes) {
      if (!keys.some((key) => key.purpose === purpose)) throw new KeyringError(`No key for the purpose "${purpose}".`);
    }
    return new Keyring(keys);
  }

  /** A new key for every purpose, as text that `parse` reads. */
  static generate(): string {
    const stamp = Date.now().toString(36);
    return keyPurposes
      .map((purpose) => `${purpose}-${stamp}:${randomBytes(keyLength).toString('base64')}:${purpose}`)
      .join('\n');
  }

  active(purpose: KeyPurpose): Key {
    const key = this.keys.find((candidate) => candidate.purpose === purpose);
    if (!key) throw new KeyringError(`No key for the purpose "${purpose}".`);
    return key;
  }

  /** The key of that id and purpose, retired ones included. @throws KeyringError when it is gone */
  find(purpose: KeyPurpose, id: string): Key {
    const key = this.keys.find((candidate) => candidate.purpose === purpose && candidate.id === id);
    if (!key) throw new KeyringError(`The key "${id}" for "${purpose}" is not in the keyring.`);
    return key;
  }

  /** HMAC-SHA-256 with a key of the purpose; the active one unless an id is given. */
  hmac(purpose: KeyPurpose, data: string | Buffer, id?: string): Buffer {
    const key = id === undefined ? this.active(purpose) : this.find(purpose, id);
    return createHmac('sha256', key.bytes).update(data).digest();
  }

  /** Ids and purposes for `atrium keys status`; never bytes. */
  describe(): { id: string; purpose: KeyPurpose; active: boolean }[] {
    return this.keys.map(({ id, purpose }) => ({ id, purpose, active: this.active(purpose).id === id }));
  }
}

function parseKey(line: string, index: number): Key {
  const [id = '', encoded = '', purposeText = '', ...rest] = line.split(':');
  const where = `Key ${index + 1}`;
  if (rest.length > 0 || !/^[a-z0-9][a-z0-9-]{0,63}$/.test(id)) {
    throw new KeyringError(`${where} must read kid:base64:purpose, with a lower-case kid.`);
  }
  const purpose = keyPurposes.find((candidate) => candidate === purposeText);
  if (!purpose) throw new KeyringError(`${where} (${id}) must name one of ${keyPurposes.join(', ')}.`);
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== keyLength) throw new KeyringError(`${where} (${id}) must be ${keyLength} bytes in base64.`);
  if (looksLikeSample(bytes)) throw new KeyringError(`${where} (${id}) is a sample; make your own with "atrium keys generate".`);
  return { id, purpose, bytes };
}

/** Random 32 bytes have about 30 distinct values; fewer than 16 is a pattern somebody typed. */
const looksLikeSample = (bytes: Buffer): boolean => new Set(bytes).size < 16;
