import type { Brand } from '@atrium/contracts/branding';
import { controlContrast, contrastRatio, textContrast } from './contrast.js';
import { paletteOf, type BrandPalette } from './palette.js';
import { presetOf, type Preset, type Scheme } from './preset.js';

/** What theme, CSS variables and contrast check agree on: the look of one brand, worked out. */
export interface ResolvedBrand {
  readonly preset: Preset;
  readonly palette: BrandPalette;
  /** Index of the shade that fills primary buttons. In light it is the administrator's; in dark it stands out from cards. */
  readonly shade: Readonly<Record<Scheme, number>>;
  /** Index of the shade of links and of text in the primary colour. */
  readonly link: Readonly<Record<Scheme, number>>;
}

type Look = Pick<Brand, 'preset' | 'overrides'>;

/** Works out palette and shades of a brand; `overrides.primaryShade` decides the shade in light. */
export function resolveBrand({ preset: name, overrides }: Look): ResolvedBrand {
  const preset = presetOf(name);
  const palette = paletteOf(overrides.primaryColor ?? preset.primaryColor);
  const light = overrides.primaryShade ?? palette.anchor;
  const dark = lighterUntil(palette, light, preset.dark[7], controlContrast);
  return {
    preset,
    palette,
    shade: { light, dark },
    link: { light, dark: lighterUntil(palette, dark, preset.schemes.dark.worstGround, textContrast) },
  };
}

/** The shade at `index`, as hex. */
export function shadeOf({ shades }: BrandPalette, index: number): string {
  return shades[index] ?? shades[9];
}

/** First index, going lighter from `start`, that has the ratio on the ground; 0 when none has. */
function lighterUntil(palette: BrandPalette, start: number, ground: string, ratio: number): number {
  let index = start;
  while (index > 0 && contrastRatio(shadeOf(palette, index), ground) < ratio) index -= 1;
  return index;
}
