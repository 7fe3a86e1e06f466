import type { MantineThemeOverride } from '@mantine/core';
import type { BrandPreset } from '@atrium/contracts/branding';
import type { Palette } from './palette.js';
import { classicPreset } from './presets/classic.js';
import { darkGlassPreset } from './presets/dark-glass.js';
import { defaultPreset } from './presets/default.js';

export type Scheme = 'light' | 'dark';

/** Colours of one scheme that do not follow the primary colour. All but `surface` and `overlay` are opaque hex. */
export interface SchemeColors {
  /** Behind everything. */
  readonly page: string;
  /** Cards, menus' ground and the header; may be translucent. */
  readonly surface: string;
  /** Menus, dialogs and drawers; may be translucent, but never so much that what is under it disturbs reading. */
  readonly overlay: string;
  /** Inputs and default buttons. */
  readonly control: string;
  readonly controlHover: string;
  /** Opaque hex of the lightest (dark scheme) or darkest (light scheme) ground that text may stand on; contrast is computed here. */
  readonly worstGround: string;
  readonly text: string;
  readonly dimmed: string;
  readonly placeholder: string;
  /** Around controls: at least 3:1 on the surface. */
  readonly controlBorder: string;
}

export interface Preset {
  readonly primaryColor: string;
  readonly fontFamily: string;
  readonly headingsFontFamily: string;
  readonly headingsWeight: string;
  readonly defaultRadius: 'xs' | 'sm' | 'md' | 'lg' | 'xl';
  /** Mantine's neutral tuples, lightest first; `gray[3]` and `dark[4]` draw lines, `dark[7]` is the ground of cards. */
  readonly gray: Palette;
  readonly dark: Palette;
  readonly schemes: Readonly<Record<Scheme, SchemeColors>>;
  /** Set when the preset has one scheme only; the person's choice waits for another preset. */
  readonly onlyScheme?: Scheme;
  /** Image behind the page, a gradient; `none` where there is none. */
  readonly pageImage: string;
  readonly theme: MantineThemeOverride;
}

const presets: Readonly<Record<BrandPreset, Preset>> = {
  default: defaultPreset,
  'dark-glass': darkGlassPreset,
  classic: classicPreset,
};

/** The look behind a preset's name. */
export function presetOf(name: BrandPreset): Preset {
  return presets[name];
}

/** The scheme to show: the preset's only one, or else the person's choice. */
export function schemeOf<Choice extends 'light' | 'dark' | 'auto'>(name: BrandPreset, choice: Choice): Choice | Scheme {
  return presets[name].onlyScheme ?? choice;
}

/** The schemes that people can see with a preset. */
export function schemesOf(name: BrandPreset): readonly Scheme[] {
  const only = presets[name].onlyScheme;
  return only ? [only] : ['light', 'dark'];
}
