import type { Preset } from '../preset.js';
import classes from './classic.module.css';

const sans = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif";
const serif = "Georgia, Cambria, 'Times New Roman', 'Liberation Serif', serif";

/** Sober: square corners, ruled lines instead of shadows, serif headings, underlined links. */
export const classicPreset: Preset = {
  primaryColor: '#7a2433',
  fontFamily: sans,
  headingsFontFamily: serif,
  headingsWeight: '700',
  defaultRadius: 'xs',
  dark: ['#ece9e4', '#d2cec7', '#aba69d', '#86817a', '#4a4742', '#3b3935', '#302e2b', '#262422', '#1d1c1a', '#141312'],
  gray: ['#f8f5f0', '#f1ede5', '#e6e0d6', '#cfc8bc', '#bdb5a8', '#a39b8f', '#827b71', '#575148', '#3d3933', '#26231f'],
  pageImage: 'none',
  schemes: {
    light: {
      page: '#f3f0ea',
      surface: '#fffdf9',
      overlay: '#fffdf9',
      control: '#ffffff',
      controlHover: '#f3efe8',
      worstGround: '#f3f0ea',
      text: '#211f1c',
      dimmed: '#5d5850',
      placeholder: '#6f6a61',
      controlBorder: '#87817a',
    },
    dark: {
      page: '#191816',
      surface: '#232120',
      overlay: '#2a2826',
      control: '#1d1c1a',
      controlHover: '#35322f',
      worstGround: '#302e2b',
      text: '#ece9e4',
      dimmed: '#b3aea5',
      placeholder: '#9a948b',
      controlBorder: '#7f7a72',
    },
  },
  theme: {
    radius: { xs: '0rem', sm: '0.125rem', md: '0.1875rem', lg: '0.25rem', xl: '0.375rem' },
    shadows: { xs: 'none', sm: 'none', md: '0 3px 10px rgb(30 26 20 / 0.22)' },
    components: {
      Paper: { classNames: { root: classes.sheet } },
      Card: { classNames: { root: classes.sheet } },
      Anchor: { defaultProps: { underline: 'always' } },
      Button: { classNames: { root: classes.button } },
    },
  },
};
