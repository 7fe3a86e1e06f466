import { brandOverridesSchema, brandSettings, type Brand, type BrandOverrides } from '@atrium/contracts/branding';

const { name, logoUrl, supportEmail, preset } = brandSettings.fields;

/** A brand out of values under edit: what is not valid yet counts as its default, so that a preview never breaks. */
export function brandOf(value: Readonly<Record<string, unknown>>): Brand {
  return {
    name: name.schema.safeParse(value.name).data ?? name.default,
    logoUrl: logoUrl.schema.safeParse(value.logoUrl).data ?? logoUrl.default,
    supportEmail: supportEmail.schema.safeParse(value.supportEmail).data ?? null,
    preset: preset.schema.safeParse(value.preset).data ?? preset.default,
    overrides: overridesOf(value.overrides),
  };
}

function overridesOf(value: unknown): BrandOverrides {
  if (typeof value !== 'object' || value === null) return {};
  const whole = brandOverridesSchema.safeParse(value);
  if (whole.success) return whole.data;
  const valid = Object.entries<unknown>({ ...value }).filter(([key, part]) => brandOverridesSchema.safeParse({ [key]: part }).success);
  return brandOverridesSchema.safeParse(Object.fromEntries(valid)).data ?? {};
}
