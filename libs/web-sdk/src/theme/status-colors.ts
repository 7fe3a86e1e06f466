import { paletteOf, type Palette } from './palette.js';

const seeds = {
  red: '#cf2f2f',
  orange: '#b8580f',
  yellow: '#8f6a00',
  green: '#1f7a3d',
  teal: '#0f766e',
  blue: '#2563c9',
} as const;

/** Mantine's signal colours on our lightness ladder, so that a badge's text reads at AA on its own tint. */
export function statusColors(): Record<keyof typeof seeds, Palette> {
  return {
    red: paletteOf(seeds.red).shades,
    orange: paletteOf(seeds.orange).shades,
    yellow: paletteOf(seeds.yellow).shades,
    green: paletteOf(seeds.green).shades,
    teal: paletteOf(seeds.teal).shades,
    blue: paletteOf(seeds.blue).shades,
  };
}
