import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { Keyring } from './crypto/keyring.js';
import { EnvironmentError, readEnvironment } from './env.js';

const read = (variables: Record<string, string>) => readEnvironment(variables, tmpdir());
const faultsOf = (variables: Record<string, string>): readonly string[] => {
  try {
    read(variables);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.lines;
    throw error;
  }
};
const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://app.example.com', ATRIUM_KEYS: Keyring.generate() };

describe('readEnvironment', () => {
  it('needs nothing in development: embedded, on http://localhost:3000', () => {
    const environment = read({});
    expect(environment).toMatchObject({ production: false, port: 3000, host: '127.0.0.1', redisUrl: null, trustedProxies: [], adminEmail: 'admin@example.test' });
    expect(environment.publicUrl.origin).toBe('http://localhost:3000');
    expect(environment.database.engine).toBe('sqlite');
  });

  it('takes the public address from the port when none is given', () => {
    expect(read({ PORT: '4321' }).publicUrl.origin).toBe('http://localhost:4321');
  });

  it('counts an empty variable as absent', () => {
    expect(read({ DATABASE_URL: '', REDIS_URL: '' }).database.engine).toBe('sqlite');
  });

  it('collects pinned settings by variable name', () => {
    expect(read({ ATRIUM_SETTINGS__BRAND__NAME: 'Acme' }).pinnedSettings).toEqual({ ATRIUM_SETTINGS__BRAND__NAME: 'Acme' });
  });

  it('accepts a complete production environment', () => {
    expect(faultsOf(production)).toEqual([]);
  });

  it.each([
    ['a port that is no number', { PORT: 'lots' }, 'PORT'],
    ['an address with a path', { PUBLIC_URL: 'https://example.com/app' }, 'PUBLIC_URL'],
    ['plain http off localhost', { PUBLIC_URL: 'http://example.com' }, 'PUBLIC_URL'],
    ['plain http on 127.0.0.1', { PUBLIC_URL: 'http://127.0.0.1:3000' }, 'PUBLIC_URL'],
    ['a database that is not MySQL', { DATABASE_URL: 'postgres://localhost/x' }, 'DATABASE_URL'],
    ['proxies that are no addresses', { TRUSTED_PROXIES: 'nginx' }, 'TRUSTED_PROXIES'],
    ['an admin address without a domain', { ATRIUM_ADMIN_EMAIL: 'admin@localhost' }, 'ATRIUM_ADMIN_EMAIL'],
    ['production without keys', { NODE_ENV: 'production', PUBLIC_URL: 'https://app.example.com' }, 'ATRIUM_KEYS'],
    ['production on plain http', { ...production, PUBLIC_URL: 'http://localhost:3000' }, 'PUBLIC_URL'],
    ['production on MySQL without Redis', { ...production, DATABASE_URL: 'mysql://localhost/x' }, 'REDIS_URL'],
  ])('refuses %s, naming the variable', (_, variables, name) => {
    expect(faultsOf(variables).some((line) => line.startsWith(`${name}:`))).toBe(true);
  });

  it('names every wrong variable at once', () => {
    expect(faultsOf({ PORT: 'x', LOG_LEVEL: 'loud', REDIS_URL: 'x' })).toHaveLength(3);
  });
});
