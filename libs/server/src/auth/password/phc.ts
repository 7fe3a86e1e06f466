import type { HashCost } from './hash-job.js';

/** The parts of a stored hash in PHC form: `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
export interface Phc {
  readonly cost: HashCost;
  readonly salt: Buffer;
  readonly tag: Buffer;
}

const pattern = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

export function formatPhc({ cost, salt, tag }: Phc): string {
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.lanes}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** @throws Error without the hash in its message */
export function parsePhc(text: string): Phc {
  const [, memory, passes, lanes, salt = '', tag = ''] = pattern.exec(text) ?? [];
  if (memory === undefined) throw new Error('A stored password hash is not in argon2id PHC form');
  const tagBytes = Buffer.from(tag, 'base64');
  return {
    cost: { memory: Number(memory), passes: Number(passes), lanes: Number(lanes), length: tagBytes.length },
    salt: Buffer.from(salt, 'base64'),
    tag: tagBytes,
  };
}

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');
