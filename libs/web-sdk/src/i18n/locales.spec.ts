import { bundledLocales } from '@atrium/contracts/branding';
import { describe, expect, it } from 'vitest';
import type { Messages } from '../feature/web-feature.js';
import { messageKeys } from './messages.js';

const files = import.meta.glob<Messages>(['/libs/*/src/**/messages/*.json', '/apps/*/src/**/messages/*.json'], { eager: true, import: 'default' });
const folders = [...new Set(Object.keys(files).map((file) => file.replace(/\/[^/]+$/, '')))].sort();
/** Words that are the same in the languages concerned, or are names. */
const sameEverywhere = 4;

describe.each(folders)('the texts in %s', (folder) => {
  const texts = (locale: string): Messages => files[`${folder}/${locale}.json`] ?? {};

  it.each(bundledLocales)('have the same keys in %s as in English', (locale) => {
    expect(withoutPlurals(messageKeys(texts(locale)))).toEqual(withoutPlurals(messageKeys(texts('en'))));
  });

  it.each(bundledLocales.filter((locale) => locale !== 'en'))('are not English in %s', (locale) => {
    const english = new Map(flat(texts('en')));
    const left = flat(texts(locale)).filter(([key, text]) => english.get(key) === text && text.split(' ').length > sameEverywhere);
    expect(left).toEqual([]);
  });

  it.each(bundledLocales)('name the same placeholders in %s as in English', (locale) => {
    const english = new Map(flat(texts('en')).map(([key, text]) => [key, placeholders(text)]));
    for (const [key, text] of flat(texts(locale))) expect([key, placeholders(text)]).toEqual([key, english.get(key)]);
  });
});

it('finds the built-in features', () => {
  expect(folders).toEqual(expect.arrayContaining(['/libs/web-sdk/src/messages', '/libs/web/src/auth/messages', '/libs/web/src/home/messages']));
});

/** Languages have different plural forms; one form of a key stands for all. */
function withoutPlurals(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))];
}

function flat(messages: Messages, prefix = ''): readonly (readonly [string, string])[] {
  return Object.entries(messages).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as const] : flat(value, `${prefix}${key}.`)));
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([^},\s]+)/g)].map(([, name]) => name ?? '').sort();
}
