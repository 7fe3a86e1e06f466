import { describe, expect, it } from 'vitest';
import { defineWebFeature, type Messages } from '../feature/web-feature.js';
import { chooseLocale } from './locale-choice.js';
import { knownLocales, loadMessages, mergeMessages, overrideMessages } from './messages.js';
import { createTranslator } from './translator.js';

const feature = (name: string, en: Messages, nl?: Messages) =>
  defineWebFeature({ name, messages: { en: () => Promise.resolve({ default: en }), ...(nl && { nl: () => Promise.resolve({ default: nl }) }) } });

const builtIn = feature('notes', { note: { title: 'Notes', empty: 'No notes' } }, { note: { title: 'Notities' } });
const host = feature('shop', { note: { title: 'Memos' }, shop: { title: 'Shop' } });

describe('texts', () => {
  it('of a host win over bundled ones, key by key', async () => {
    expect(await loadMessages([builtIn, host], 'en')).toEqual({ note: { title: 'Memos', empty: 'No notes' }, shop: { title: 'Shop' } });
  });

  it('of an administrator win over both, and reach host texts', async () => {
    const translator = await createTranslator([builtIn, host], 'en', { en: { 'note.title': 'Papers', 'shop.title': 'Store' } });
    expect(translator.i18n.t('note.title')).toBe('Papers');
    expect(translator.i18n.t('shop.title')).toBe('Store');
    expect(translator.i18n.t('note.empty')).toBe('No notes');
  });

  it('change when the overrides change, and come back when one is taken away', async () => {
    const translator = await createTranslator([builtIn], 'en', { en: { 'note.title': 'Papers' } });
    translator.override({});
    expect(translator.i18n.t('note.title')).toBe('Notes');
  });

  it('that a language lacks are shown in English', async () => {
    const translator = await createTranslator([builtIn], 'nl', {});
    expect(translator.i18n.t('note.title')).toBe('Notities');
    expect(translator.i18n.t('note.empty')).toBe('No notes');
  });

  it('of a language are loaded only when it is chosen', async () => {
    let loads = 0;
    const lazy = defineWebFeature({ name: 'lazy', messages: { nl: () => (loads++, Promise.resolve({ default: { a: 'x' } })) } });
    const translator = await createTranslator([lazy], 'en', {});
    expect(loads).toBe(0);
    await translator.change('nl');
    expect(loads).toBe(1);
  });

  it('never reach a prototype and never replace a group', () => {
    const hostile: Messages = JSON.parse('{"__proto__": {"polluted": "yes"}, "constructor": {"prototype": {"polluted": "yes"}}}');
    const merged = mergeMessages([hostile]);
    expect(merged).toEqual({});
    expect('polluted' in {}).toBe(false);
    expect(overrideMessages({ note: { title: 'Notes' } }, { note: 'flat', '__proto__.polluted': 'yes', 'note.title.deep': 'x' })).toEqual({ note: { title: 'Notes' } });
    expect('polluted' in {}).toBe(false);
  });
});

describe('languages', () => {
  it('are those that any feature speaks', () => {
    expect(knownLocales([builtIn, host])).toEqual(['en', 'nl']);
  });

  it('are chosen by the first wish that is enabled, exactly or by its language', () => {
    expect(chooseLocale([null, 'de-AT', 'nl'], ['en', 'nl', 'de'])).toBe('de');
    expect(chooseLocale(['pt-br'], ['en', 'pt-BR'])).toBe('pt-BR');
    expect(chooseLocale(['ja'], ['nl', 'en'])).toBe('nl');
  });
});
