import { describe, expect, it } from 'vitest';
import { contrastRatio, luminanceOf, readableOn } from './contrast.js';

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 4.0],
    ['#ffff00', '#ffffff', 1.07],
  ])('measures %s on %s as WCAG does', (one, other, ratio) => {
    expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
    expect(contrastRatio(other, one)).toBeCloseTo(ratio, 2);
  });

  it('knows the luminance of the ends and of green', () => {
    expect(luminanceOf('#000')).toBe(0);
    expect(luminanceOf('#fff')).toBeCloseTo(1, 6);
    expect(luminanceOf('#00ff00')).toBeCloseTo(0.7152, 4);
  });

  it('writes white only where white passes AA', () => {
    expect(readableOn('#767676')).toBe('#ffffff');
    expect(readableOn('#777777')).toBe('#000000');
  });
});
