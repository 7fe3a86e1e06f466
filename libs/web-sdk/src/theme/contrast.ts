import { channelsOf, linearOf } from './color.js';

/** Least ratio for text of normal size (WCAG 2.2, 1.4.3 AA). */
export const textContrast = 4.5;
/** Least ratio for controls, focus rings and large text (WCAG 2.2, 1.4.11 and 1.4.3 AA). */
export const controlContrast = 3;

/** Relative luminance 0–1 of `#rrggbb` (WCAG 2.2); a string that is no hex colour counts as black. */
export function luminanceOf(hex: string): number {
  const [red, green, blue] = channelsOf(hex) ?? [0, 0, 0];
  return 0.2126 * linearOf(red) + 0.7152 * linearOf(green) + 0.0722 * linearOf(blue);
}

/** Contrast ratio 1–21 of two hex colours, in either order (WCAG 2.2). */
export function contrastRatio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** White where it reads at AA on the colour, black elsewhere. */
export function readableOn(background: string): '#ffffff' | '#000000' {
  return contrastRatio('#ffffff', background) >= textContrast ? '#ffffff' : '#000000';
}
