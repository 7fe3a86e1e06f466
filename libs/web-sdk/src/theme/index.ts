export { brandCssVariables, cssVariablesOf } from './css-variables.js';
export { checkContrast, type ContrastFinding, type ContrastPair, type ContrastReport } from './contrast-check.js';
export { contrastRatio, luminanceOf } from './contrast.js';
export { paletteOf, type BrandPalette, type Palette } from './palette.js';
export { presetOf, schemeOf, schemesOf, type Preset, type Scheme, type SchemeColors } from './preset.js';
export { themeOf } from './theme.js';
