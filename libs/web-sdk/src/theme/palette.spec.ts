import { describe, expect, it } from 'vitest';
import { hexOf, oklchOf } from './color.js';
import { luminanceOf } from './contrast.js';
import { paletteOf } from './palette.js';

const colors = ['#3157d5', '#6d8dff', '#7a2433', '#ffe600', '#00aa55', '#ff0000', '#0000ff', '#808080', '#ffffff', '#000000', '#0b1f4b', '#ff00ff'];

describe('palette', () => {
  it.each(colors)('has ten shades of %s that darken step by step', (color) => {
    const { shades } = paletteOf(color);
    const luminances = shades.map(luminanceOf);
    expect(new Set(shades).size).toBe(10);
    expect(luminances).toEqual([...luminances].sort((a, b) => b - a));
  });

  it.each(colors)('keeps %s itself unchanged at its anchor', (color) => {
    const { shades, anchor } = paletteOf(color);
    expect(shades[anchor]).toBe(color);
  });

  it('steps evenly to the eye on each side of the colour', () => {
    const { shades, anchor } = paletteOf('#3157d5');
    const lightness = shades.map((shade) => oklchOf(shade).lightness);
    const steps = lightness.slice(1, anchor + 1).map((value, index) => (lightness[index] ?? 0) - value);
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.01);
  });

  it('keeps the hue', () => {
    const { shades } = paletteOf('#3157d5');
    for (const shade of shades) expect(Math.abs(oklchOf(shade).hue - oklchOf('#3157d5').hue)).toBeLessThan(4);
  });

  it('returns every colour that it reads', () => {
    for (const color of colors) expect(hexOf(oklchOf(color))).toBe(color);
  });
});
