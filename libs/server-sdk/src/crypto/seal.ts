import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keyring } from './keyring.js';

/** Where a sealed value lives; moving a ciphertext elsewhere makes it unreadable (security.md R15). */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

const nonceLength = 12;
const tagLength = 16;

/** AES-256-GCM under the active key-encryption key: `kid.base64url(nonce ‖ tag ‖ ciphertext)`, bound to its place. */
export function seal(keyring: Keyring, place: SealedPlace, plain: string): string {
  const key = keyring.active('kek');
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(associatedData(place, key.id));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return `${key.id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

/** The plain text again. Throws when the value was altered, moved, or its key is gone. */
export function open(keyring: Keyring, place: SealedPlace, sealed: string): string {
  const dot = sealed.indexOf('.');
  const key = keyring.find('kek', sealed.slice(0, dot));
  const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, bytes.subarray(0, nonceLength), { authTagLength: tagLength })
    .setAAD(associatedData(place, key.id))
    .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]).toString('utf8');
}

const associatedData = (place: SealedPlace, keyId: string): Buffer =>
  Buffer.from(JSON.stringify([place.table, place.column, place.rowId, keyId]));
