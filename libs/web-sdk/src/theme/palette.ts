import { hexOf, oklchOf, type Oklch } from './color.js';

/** Ten shades of one hue, lightest first, as Mantine expects them. */
export type Palette = readonly [string, string, string, string, string, string, string, string, string, string];

export interface BrandPalette {
  readonly shades: Palette;
  /** Index at which the given colour stands unchanged. */
  readonly anchor: number;
}

const lightest = 0.97;
const darkest = 0.29;
const last = 9;

/**
 * Ten shades around one colour, evenly spaced in OKLCH lightness on either side of it. The colour itself is one of
 * them, so a brand keeps its exact value; pale and deep ends lose chroma so that they stay calm as surfaces.
 */
export function paletteOf(hex: string): BrandPalette {
  const color = oklchOf(hex);
  const anchor = anchorOf(color);
  const shade = (index: number): string => (index === anchor ? hex.toLowerCase() : hexOf(shadeAt(color, anchor, index)));
  return { anchor, shades: [shade(0), shade(1), shade(2), shade(3), shade(4), shade(5), shade(6), shade(7), shade(8), shade(9)] };
}

function anchorOf({ lightness }: Oklch): number {
  const place = Math.round(((lightest - lightness) / (lightest - darkest)) * last);
  return Math.min(last, Math.max(0, place));
}

function shadeAt(color: Oklch, anchor: number, index: number): Oklch {
  const lighter = index < anchor;
  const end = lighter ? Math.max(lightest, color.lightness) : Math.min(darkest, color.lightness * 0.7);
  const share = lighter ? (anchor - index) / anchor : (index - anchor) / (last - anchor);
  const lightness = color.lightness + (end - color.lightness) * share;
  const keep = lighter ? 1 - 0.86 * share : 1 - 0.35 * share;
  return { lightness, chroma: color.chroma * keep, hue: color.hue };
}
