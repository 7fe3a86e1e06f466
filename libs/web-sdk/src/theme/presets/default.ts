import type { Preset } from '../preset.js';

const sans = "Inter, 'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', Arial, sans-serif";

/** Calm and light on its feet: white cards with a soft shadow on a cool page. */
export const defaultPreset: Preset = {
  primaryColor: '#3e63dd',
  fontFamily: sans,
  headingsFontFamily: sans,
  headingsWeight: '650',
  defaultRadius: 'md',
  dark: ['#e4e8ee', '#c3cad5', '#9ea8b7', '#7d8797', '#3d4553', '#313846', '#262c38', '#1c212b', '#151921', '#0f1218'],
  gray: ['#f7f8fa', '#f0f2f5', '#e8ebf0', '#e0e4ea', '#ccd2db', '#a9b2be', '#7f8998', '#515b6a', '#363f4d', '#1f2631'],
  pageImage: 'none',
  schemes: {
    light: {
      page: '#f5f6f9',
      surface: '#ffffff',
      overlay: '#ffffff',
      control: '#ffffff',
      controlHover: '#f2f4f7',
      worstGround: '#f5f6f9',
      text: '#1a202b',
      dimmed: '#566070',
      placeholder: '#626c7d',
      controlBorder: '#8a94a4',
    },
    dark: {
      page: '#12151c',
      surface: '#1c212b',
      overlay: '#212732',
      control: '#212732',
      controlHover: '#2b3240',
      worstGround: '#262c38',
      text: '#e4e8ee',
      dimmed: '#a3adbc',
      placeholder: '#8d98a9',
      controlBorder: '#6f7a8b',
    },
  },
  theme: {
    shadows: {
      xs: '0 1px 2px rgb(16 24 40 / 0.06)',
      sm: '0 1px 2px rgb(16 24 40 / 0.06), 0 2px 8px rgb(16 24 40 / 0.05)',
      md: '0 2px 6px rgb(16 24 40 / 0.07), 0 8px 24px rgb(16 24 40 / 0.08)',
    },
  },
};
