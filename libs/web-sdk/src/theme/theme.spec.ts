import { DEFAULT_THEME, mergeMantineTheme } from '@mantine/core';
import { describe, expect, it } from 'vitest';
import { brandPresets } from '@atrium/contracts/branding';
import { contrastRatio } from './contrast.js';
import { brandCssVariables, cssVariablesOf } from './css-variables.js';
import { presetOf, schemeOf, schemesOf } from './preset.js';
import { themeOf } from './theme.js';

const themed = (brand: Parameters<typeof themeOf>[0]) => mergeMantineTheme(DEFAULT_THEME, themeOf(brand));

describe('theme', () => {
  it('gives each preset its own colour, corners, headings and ground', () => {
    const looks = brandPresets.map((preset) => {
      const theme = themed({ preset, overrides: {} });
      const { light } = cssVariablesOf({ preset, overrides: {} })(theme);
      return [theme.colors.brand?.join(), theme.defaultRadius, theme.headings.fontFamily, light['--atrium-page']];
    });
    for (const [index] of looks[0]?.entries() ?? []) expect(new Set(looks.map((look) => look[index])).size).toBe(3);
  });

  it('lays overrides on top of the preset', () => {
    const overrides = { primaryColor: '#00aa55', primaryShade: 8, defaultRadius: 'xl', fontFamily: 'Verdana', headingsFontFamily: 'Georgia' } as const;
    const theme = themed({ preset: 'classic', overrides });
    expect(theme.colors.brand).toContain('#00aa55');
    expect(theme.primaryShade).toMatchObject({ light: 8 });
    expect(theme).toMatchObject({ defaultRadius: 'xl', fontFamily: 'Verdana', headings: { fontFamily: 'Georgia' } });
  });

  it('lets headings follow an overridden text font', () => {
    expect(themed({ preset: 'classic', overrides: { fontFamily: 'Verdana' } }).headings.fontFamily).toBe('Verdana');
  });

  it('shows dark glass in dark whatever the person chose, and the others as chosen', () => {
    expect(schemeOf('dark-glass', 'light')).toBe('dark');
    expect(schemeOf('classic', 'light')).toBe('light');
    expect(schemeOf('default', 'auto')).toBe('auto');
  });

  it.each(brandPresets)('keeps dimmed, error and signal texts of %s at AA on its page', (preset) => {
    const theme = themed({ preset, overrides: {} });
    const variables = cssVariablesOf({ preset, overrides: {} })(theme);
    for (const scheme of schemesOf(preset)) {
      const ground = presetOf(preset).schemes[scheme].worstGround;
      const names = ['--mantine-color-dimmed', '--mantine-color-placeholder', '--mantine-color-error', '--mantine-color-green-text', '--mantine-color-yellow-text'];
      for (const name of names) {
        const color = hexOf(new Map(Object.entries(variables[scheme])).get(name) ?? '', theme.colors);
        expect(`${name} ${scheme} ${contrastRatio(color, ground) >= 4.5}`).toBe(`${name} ${scheme} true`);
      }
    }
  });

  it.each(brandPresets)('lets the border of controls and switches that are off stand out from the cards of %s', (preset) => {
    for (const scheme of schemesOf(preset)) {
      const { surface, worstGround, controlBorder } = presetOf(preset).schemes[scheme];
      const card = surface.startsWith('#') ? surface : worstGround;
      expect(contrastRatio(controlBorder, card)).toBeGreaterThanOrEqual(3);
    }
  });

  it('emits the resolved palette as CSS variables', () => {
    const css = brandCssVariables({ preset: 'default', overrides: { primaryColor: '#00aa55' } });
    expect(css).toContain(':#00aa55;');
    expect(css).toMatch(/^:root\{--atrium-primary-0:#[0-9a-f]{6};/);
    expect(css).toContain(':root[data-mantine-color-scheme="dark"]{--atrium-primary:#');
    expect(css).not.toMatch(/[<>]/);
  });
});

function hexOf(value: string, colors: Record<string, readonly string[] | undefined>): string {
  const reference = /^var\(--mantine-color-(\w+)-(\d)\)$/.exec(value);
  return reference ? (colors[reference[1] ?? '']?.[Number(reference[2])] ?? '') : value;
}
