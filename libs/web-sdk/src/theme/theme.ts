import { createTheme, mergeThemeOverrides, type MantineThemeOverride } from '@mantine/core';
import type { Brand } from '@atrium/contracts/branding';
import { resolveBrand } from './resolve.js';
import { statusColors } from './status-colors.js';
import { variantColors } from './variant-colors.js';
import './theme.css';

/** Relative luminance from which black text reads better than white: white is at 4.5:1 just below it. */
const whiteTextUpTo = 0.1833;

/** A dialog's heading is a `<header>`, which outside of `<main>` counts as the page's banner; there is one already. */
const dialogWithoutBanner = { defaultProps: { attributes: { header: { role: 'none' } } } };

/** The Mantine theme of a brand: its preset, with the administrator's overrides on top. */
export function themeOf(brand: Pick<Brand, 'preset' | 'overrides'>): MantineThemeOverride {
  const { preset, palette, shade } = resolveBrand(brand);
  const { defaultRadius, fontFamily, headingsFontFamily } = brand.overrides;
  const family = fontFamily ?? preset.fontFamily;
  return mergeThemeOverrides(
    createTheme({
      primaryColor: 'brand',
      primaryShade: { light: shadeIndex(shade.light), dark: shadeIndex(shade.dark) },
      colors: { ...statusColors(), brand: palette.shades, gray: preset.gray, dark: preset.dark },
      autoContrast: true,
      variantColorResolver: variantColors,
      luminanceThreshold: whiteTextUpTo,
      fontFamily: family,
      headings: {
        fontFamily: headingsFontFamily ?? fontFamily ?? preset.headingsFontFamily,
        fontWeight: preset.headingsWeight,
        textWrap: 'balance',
      },
      defaultRadius: defaultRadius ?? preset.defaultRadius,
      cursorType: 'pointer',
      respectReducedMotion: true,
      focusRing: 'auto',
      components: { Modal: dialogWithoutBanner, Drawer: dialogWithoutBanner },
    }),
    preset.theme,
  );
}

const shadeIndices = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Mantine types shade indices as 0–9. */
function shadeIndex(index: number): (typeof shadeIndices)[number] {
  return shadeIndices[index] ?? 6;
}
