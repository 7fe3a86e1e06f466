import type { Preset } from '../preset.js';
import classes from './dark-glass.module.css';

const sans = "'SF Pro Text', Inter, 'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, Roboto, Arial, sans-serif";
const dark = {
  page: '#0a0d16',
  surface: 'rgb(28 35 54 / 0.62)',
  overlay: 'rgb(22 28 44 / 0.94)',
  control: 'rgb(9 12 22 / 0.5)',
  controlHover: 'rgb(62 74 108 / 0.5)',
  worstGround: '#2b3450',
  text: '#eef2fa',
  dimmed: '#b7c0d3',
  placeholder: '#9da8bf',
  controlBorder: '#7f8cab',
};

/** Translucent panes over a deep, softly lit page. It is always dark; blur is decoration, reading never rests on it. */
export const darkGlassPreset: Preset = {
  primaryColor: '#6d8dff',
  fontFamily: sans,
  headingsFontFamily: sans,
  headingsWeight: '600',
  defaultRadius: 'lg',
  dark: ['#eef2fa', '#ccd4e4', '#b7c0d3', '#8c97b0', '#465272', '#36415e', '#29324b', '#1c2438', '#12182a', '#0a0d16'],
  gray: ['#f5f7fb', '#eceff6', '#dfe4ee', '#cbd3e2', '#b2bccf', '#8c97b0', '#6a7691', '#465272', '#29324b', '#1c2438'],
  onlyScheme: 'dark',
  pageImage:
    'radial-gradient(70rem 46rem at 8% -12%, color-mix(in srgb, var(--atrium-primary-8) 55%, transparent), transparent 70%), ' +
    'radial-gradient(60rem 44rem at 104% 112%, color-mix(in srgb, var(--atrium-primary-9) 60%, transparent), transparent 72%)',
  schemes: { light: dark, dark },
  theme: {
    radius: { md: '0.625rem', lg: '0.875rem' },
    shadows: { sm: '0 8px 30px rgb(0 0 0 / 0.28)', md: '0 18px 50px rgb(0 0 0 / 0.42)' },
    components: {
      Paper: { classNames: { root: classes.pane } },
      Card: { classNames: { root: classes.pane } },
      AppShell: { classNames: { header: classes.pane, navbar: classes.pane, aside: classes.pane } },
      Menu: { classNames: { dropdown: classes.overlay } },
      Popover: { classNames: { dropdown: classes.overlay } },
      Combobox: { classNames: { dropdown: classes.overlay } },
      Modal: { classNames: { content: classes.overlay, header: classes.overlayHead } },
      Drawer: { classNames: { content: classes.overlay, header: classes.overlayHead } },
    },
  },
};
