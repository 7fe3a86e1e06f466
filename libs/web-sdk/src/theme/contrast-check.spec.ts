import { describe, expect, it } from 'vitest';
import { brandPresets } from '@atrium/contracts/branding';
import { checkContrast } from './contrast-check.js';

describe('contrast check', () => {
  it.each(brandPresets)('passes the %s preset as it is', (preset) => {
    expect(checkContrast({ preset, overrides: {} }).findings.filter((finding) => !finding.passes)).toEqual([]);
  });

  it('fails yellow links on a light page and suggests a darker shade that passes', () => {
    const report = checkContrast({ preset: 'default', overrides: { primaryColor: '#ffe600' } });
    expect(report.passes).toBe(false);
    expect(report.findings.filter((finding) => !finding.passes)).toMatchObject([{ pair: 'link', scheme: 'light' }]);
    expect(report.suggestedShade).not.toBeNull();
    const overrides = { primaryColor: '#ffe600', primaryShade: report.suggestedShade ?? 0 };
    expect(checkContrast({ preset: 'default', overrides }).passes).toBe(true);
  });

  it('suggests the nearest shade that passes, not just any', () => {
    const { suggestedShade } = checkContrast({ preset: 'default', overrides: { primaryShade: 0 } });
    const oneLighter = { primaryShade: (suggestedShade ?? 0) - 1 };
    expect(checkContrast({ preset: 'default', overrides: oneLighter }).passes).toBe(false);
  });

  it('suggests nothing where nothing fails', () => {
    expect(checkContrast({ preset: 'default', overrides: {} }).suggestedShade).toBeNull();
  });

  it('lets a preset that is always dark have a light primary colour', () => {
    const overrides = { primaryColor: '#ffe600' };
    expect(checkContrast({ preset: 'dark-glass', overrides }).passes).toBe(true);
    expect(checkContrast({ preset: 'classic', overrides }).passes).toBe(false);
  });

  it('lightens a nearly black primary colour in dark until it can be seen', () => {
    const report = checkContrast({ preset: 'default', overrides: { primaryColor: '#0b1020' } });
    expect(report.passes).toBe(true);
  });
});
