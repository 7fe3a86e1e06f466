import { describe, expect, it } from 'vitest';
import { soundFeatures, webClosure } from './soundness.js';
import { defineWebFeature, type WebFeature } from './web-feature.js';

const route = (path: string) => ({ path, lazy: () => Promise.resolve({ Page: () => null }), access: 'public' as const });
const base = defineWebFeature({ name: 'base' });
const notes = defineWebFeature({ name: 'notes', dependsOn: [base], routes: [route('/notes')] });
const names = (features: readonly WebFeature[]): string[] => features.map(({ name }) => name);

describe('webClosure', () => {
  it('gives a feature and all it stands on, dependencies first, each once', () => {
    expect(names(webClosure([notes, base]))).toEqual(['base', 'notes']);
  });
});

describe('soundFeatures', () => {
  it('accepts a list in order', () => {
    expect(names(soundFeatures([base, notes]))).toEqual(['base', 'notes']);
  });

  it('refuses a feature without what it stands on, or before it', () => {
    expect(() => soundFeatures([notes])).toThrow('The web feature "notes" needs "base" before it in the list.');
    expect(() => soundFeatures([notes, base])).toThrow('needs "base" before it');
  });

  it('refuses two features that claim one path', () => {
    const rival = defineWebFeature({ name: 'rival', routes: [route('/notes')] });
    expect(() => soundFeatures([base, notes, rival])).toThrow('The web features "notes" and "rival" both claim the path "/notes".');
  });

  it('refuses a relative path', () => {
    expect(() => soundFeatures([defineWebFeature({ name: 'odd', routes: [route('notes')] })])).toThrow('must begin with "/"');
  });

  it('lets a host put its own feature in the place of one with the same name', () => {
    const own = defineWebFeature({ name: 'notes', routes: [route('/own')] });
    const [, second] = soundFeatures([base, notes, own]);
    expect(second?.routes?.[0]?.path).toBe('/own');
  });
});
