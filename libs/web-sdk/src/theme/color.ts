/** Lightness 0–1, chroma ≥ 0, hue in degrees: the OKLCH space of CSS Color 4, in which equal steps look equal. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

type Triple = readonly [number, number, number];

/** Reads `#rgb` or `#rrggbb` as channels 0–255; anything else is null. */
export function channelsOf(hex: string): Triple | null {
  const long = /^#[0-9a-f]{3}$/i.test(hex) ? hex.replace(/[0-9a-f]/gi, (digit) => digit + digit) : hex;
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(long);
  if (!match) return null;
  const [, red = '', green = '', blue = ''] = match;
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}

/** One sRGB channel 0–255 as linear light 0–1 (WCAG 2.2, relative luminance). */
export function linearOf(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** `#rrggbb` in OKLCH; a string that is no hex colour counts as black. */
export function oklchOf(hex: string): Oklch {
  const [red, green, blue] = channelsOf(hex) ?? [0, 0, 0];
  const [r, g, b] = [linearOf(red), linearOf(green), linearOf(blue)];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const blueYellow = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, blueYellow),
    hue: ((Math.atan2(blueYellow, a) * 180) / Math.PI + 360) % 360,
  };
}

/** OKLCH as `#rrggbb`; a colour that screens cannot show loses chroma until they can. */
export function hexOf(color: Oklch): string {
  let { chroma } = color;
  while (chroma > 0 && !isShowable(linearRgb({ ...color, chroma }))) chroma = Math.max(0, chroma - 0.004);
  return `#${linearRgb({ ...color, chroma }).map(hexChannel).join('')}`;
}

function linearRgb({ lightness, chroma, hue }: Oklch): Triple {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function isShowable(channels: Triple): boolean {
  return channels.every((channel) => channel >= -0.0005 && channel <= 1.0005);
}

function hexChannel(linear: number): string {
  const bounded = Math.min(1, Math.max(0, linear));
  const share = bounded <= 0.0031308 ? bounded * 12.92 : 1.055 * bounded ** (1 / 2.4) - 0.055;
  return Math.round(share * 255).toString(16).padStart(2, '0');
}
