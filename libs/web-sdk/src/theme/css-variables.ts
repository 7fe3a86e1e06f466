import type { CSSVariablesResolver } from '@mantine/core';
import type { Brand } from '@atrium/contracts/branding';
import { readableOn } from './contrast.js';
import { schemesOf, type Scheme } from './preset.js';
import { resolveBrand, shadeOf, type ResolvedBrand } from './resolve.js';

type Variables = Record<string, string>;
type Look = Pick<Brand, 'preset' | 'overrides'>;

/** Resolver for MantineProvider: Mantine's variables corrected for AA, and the resolved look as `--atrium-*`. */
export function cssVariablesOf(brand: Look): CSSVariablesResolver {
  const resolved = resolveBrand(brand);
  return () => ({
    variables: atriumPalette(resolved),
    light: { ...atriumScheme(resolved, 'light'), ...mantineScheme(resolved, 'light') },
    dark: { ...atriumScheme(resolved, 'dark'), ...mantineScheme(resolved, 'dark') },
  });
}

/** The `--atrium-*` variables of a brand as CSS text for a first paint before any script; both schemes. */
export function brandCssVariables(brand: Look): string {
  const resolved = resolveBrand(brand);
  const [first = 'light'] = schemesOf(brand.preset);
  return (
    `:root{${declarations({ ...atriumPalette(resolved), ...atriumScheme(resolved, first) })}}` +
    `:root[data-mantine-color-scheme="dark"]{${declarations(atriumScheme(resolved, 'dark'))}}`
  );
}

function atriumPalette({ preset, palette }: ResolvedBrand): Variables {
  const shades = palette.shades.map((shade, index) => [`--atrium-primary-${index}`, shade] as const);
  return { ...Object.fromEntries(shades), '--atrium-page-image': preset.pageImage };
}

function atriumScheme({ preset, palette, shade, link }: ResolvedBrand, scheme: Scheme): Variables {
  const colors = preset.schemes[scheme];
  const primary = shadeOf(palette, shade[scheme]);
  return {
    '--atrium-primary': primary,
    '--atrium-on-primary': readableOn(primary),
    '--atrium-link': shadeOf(palette, link[scheme]),
    '--atrium-page': colors.page,
    '--atrium-surface': colors.surface,
    '--atrium-overlay': colors.overlay,
    '--atrium-text': colors.text,
    '--atrium-dimmed': colors.dimmed,
    '--atrium-line': scheme === 'light' ? preset.gray[3] : preset.dark[4],
  };
}

function mantineScheme({ preset, palette, shade, link }: ResolvedBrand, scheme: Scheme): Variables {
  const colors = preset.schemes[scheme];
  const linkColor = shadeOf(palette, link[scheme]);
  return {
    '--mantine-color-body': colors.surface,
    '--mantine-color-text': colors.text,
    '--mantine-color-bright': scheme === 'light' ? colors.text : '#ffffff',
    '--mantine-color-dimmed': colors.dimmed,
    '--mantine-color-placeholder': colors.placeholder,
    '--mantine-color-default': colors.control,
    '--mantine-color-default-hover': colors.controlHover,
    '--mantine-color-default-color': colors.text,
    '--mantine-color-default-border': colors.controlBorder,
    '--mantine-color-error': `var(--mantine-color-red-${scheme === 'light' ? 6 : 3})`,
    '--mantine-color-success': `var(--mantine-color-green-${scheme === 'light' ? 6 : 3})`,
    '--mantine-color-anchor': linkColor,
    '--mantine-color-brand-text': linkColor,
    '--mantine-color-brand-outline': linkColor,
    '--mantine-color-brand-filled-hover': hoverOf(shadeOf(palette, shade[scheme]), palette.shades, shade[scheme]),
    ...signals(scheme),
  };
}

/** Hover goes away from the text's colour, so that reading gets easier, never harder. */
function hoverOf(fill: string, shades: readonly string[], index: number): string {
  const next = readableOn(fill) === '#ffffff' ? index + 1 : index - 1;
  return shades[next] ?? fill;
}

/** Text and tints in a colour read on the page in either scheme, whatever shade the brand's buttons have. */
function signals(scheme: Scheme): Variables {
  const names = ['red', 'orange', 'yellow', 'green', 'teal', 'blue'];
  const text = `${scheme === 'light' ? 7 : 3}`;
  const variables: Variables = {};
  for (const name of names) {
    variables[`--mantine-color-${name}-text`] = `var(--mantine-color-${name}-${text})`;
    variables[`--mantine-color-${name}-outline`] = `var(--mantine-color-${name}-${text})`;
  }
  if (scheme === 'dark') for (const name of ['brand', ...names]) Object.assign(variables, darkTint(name));
  return variables;
}

/** A tint that lets the dark surface through; Mantine's own is nearly black on our ladder. */
function darkTint(name: string): Variables {
  const tint = (percent: number): string => `color-mix(in srgb, var(--mantine-color-${name}-5) ${percent}%, transparent)`;
  return {
    [`--mantine-color-${name}-light`]: tint(22),
    [`--mantine-color-${name}-light-hover`]: tint(32),
    [`--mantine-color-${name}-light-color`]: `var(--mantine-color-${name}-1)`,
  };
}

function declarations(variables: Variables): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}:${value};`)
    .join('');
}
