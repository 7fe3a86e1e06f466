import { hash, randomBytes } from 'node:crypto';

/** 256 random bits as base64url: 43 characters. Only its hash is ever stored. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** SHA-256 in lower-case hex (64 characters): how link tokens and session tokens are stored. */
export const hashSecret = (secret: string): string => hash('sha256', secret, 'hex');
