import type { Brand } from '@atrium/contracts/branding';
import { contrastRatio, readableOn, textContrast } from './contrast.js';
import { schemesOf, type Scheme } from './preset.js';
import { resolveBrand, shadeOf, type ResolvedBrand } from './resolve.js';

/** What was measured: text on a filled button, a link on the page, plain and dimmed text on the page. */
export type ContrastPair = 'filledText' | 'link' | 'text' | 'dimmed';

export interface ContrastFinding {
  readonly pair: ContrastPair;
  readonly scheme: Scheme;
  /** Both as `#rrggbb`. */
  readonly foreground: string;
  readonly background: string;
  /** 1–21. */
  readonly ratio: number;
  readonly required: number;
  readonly passes: boolean;
}

export interface ContrastReport {
  readonly findings: readonly ContrastFinding[];
  readonly passes: boolean;
  /** The shade nearest to the present one with which everything passes; null when all passes already or none does. */
  readonly suggestedShade: number | null;
  /** Colour of the suggested shade. */
  readonly suggestedColor: string | null;
}

type Look = Pick<Brand, 'preset' | 'overrides'>;

/** Measures the text contrasts of a brand in every scheme that its preset shows (WCAG 2.2 AA, 4.5:1). */
export function checkContrast(look: Look): ContrastReport {
  const resolved = resolveBrand(look);
  const findings = findingsOf(look, resolved);
  const passes = findings.every((finding) => finding.passes);
  const suggestedShade = passes ? null : suggestShade(look, resolved);
  return {
    findings,
    passes,
    suggestedShade,
    suggestedColor: suggestedShade === null ? null : shadeOf(resolved.palette, suggestedShade),
  };
}

function findingsOf(look: Look, resolved: ResolvedBrand): ContrastFinding[] {
  return schemesOf(look.preset).flatMap((scheme) => {
    const { text, dimmed, worstGround } = resolved.preset.schemes[scheme];
    const fill = shadeOf(resolved.palette, resolved.shade[scheme]);
    const link = shadeOf(resolved.palette, resolved.link[scheme]);
    return [
      finding('filledText', scheme, readableOn(fill), fill),
      finding('link', scheme, link, worstGround),
      finding('text', scheme, text, worstGround),
      finding('dimmed', scheme, dimmed, worstGround),
    ];
  });
}

function finding(pair: ContrastPair, scheme: Scheme, foreground: string, background: string): ContrastFinding {
  const ratio = contrastRatio(foreground, background);
  return { pair, scheme, foreground, background, ratio, required: textContrast, passes: ratio >= textContrast };
}

function suggestShade(look: Look, { palette, shade }: ResolvedBrand): number | null {
  const nearestFirst = palette.shades.map((_, index) => index).sort((a, b) => Math.abs(a - shade.light) - Math.abs(b - shade.light));
  const passing = nearestFirst.find((primaryShade) => {
    const candidate = { ...look, overrides: { ...look.overrides, primaryShade } };
    return findingsOf(candidate, resolveBrand(candidate)).every((row) => row.passes);
  });
  return passing ?? null;
}
