import { defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';

/**
 * Text on filled primary controls reads in both schemes. Mantine picks black or white by the shade of the light
 * scheme alone; the variable that it keeps per scheme is right in both.
 */
export const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isPrimary = (input.color ?? input.theme.primaryColor) === input.theme.primaryColor;
  return input.variant === 'filled' && isPrimary ? { ...colors, color: 'var(--mantine-primary-color-contrast)' } : colors;
};
