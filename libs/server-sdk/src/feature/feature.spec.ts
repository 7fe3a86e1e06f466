import { describe, expect, it } from 'vitest';
import { assertSound } from './assert-sound.js';
import { closure } from './closure.js';
import { ExtensionPoint } from './extension-point.js';
import { defineFeature, type Feature } from './feature.js';

class AnyModule {}
const colours = new ExtensionPoint<string>('colours');
const feature = (name: string, more: Partial<Feature> = {}): Feature => defineFeature({ name, module: AnyModule, ...more });

describe('closure', () => {
  it('gives a feature and all it stands on, in boot order and each once', () => {
    const base = feature('base');
    const left = feature('left', { dependsOn: [base] });
    const right = feature('right', { dependsOn: [base] });
    const top = feature('top', { dependsOn: [left, right] });

    expect(closure([top, right]).map(({ name }) => name)).toEqual(['base', 'left', 'right', 'top']);
  });
});

describe('assertSound', () => {
  const owner = feature('owner', { offers: [colours] });
  const painter = feature('painter', { dependsOn: [owner], contributes: [colours.with('red')] });

  it('accepts features that stand on what is listed before them', () => {
    expect(() => assertSound([owner, painter], [])).not.toThrow();
  });

  it('accepts a host feature that replaces a built-in by its name', () => {
    expect(() => assertSound([feature('owner', { offers: [colours] }), painter], [])).not.toThrow();
  });

  it.each([
    ['a double', [owner, owner], 'The feature "owner" is listed twice.'],
    ['a wrong order', [painter, owner], 'The feature "painter" depends on "owner", which is listed after it'],
    ['a missing dependency', [painter], 'The feature "painter" depends on "owner", which is not listed'],
    ['a point that nobody offers', [feature('stray', { contributes: [colours.with('red')] })], 'contributes to "colours", which no feature before it offers'],
    ['a bad name', [feature('Stray')], 'The feature name "Stray" must be lower case'],
  ])('refuses %s with a sentence', (_, features, sentence) => {
    expect(() => assertSound(features, [])).toThrow(sentence);
  });
});
