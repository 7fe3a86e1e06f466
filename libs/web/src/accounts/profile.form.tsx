import { Paper, SimpleGrid, TextInput, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { updateProfileSchema, type UserView } from '@atrium/contracts/accounts';
import { SchemaForm, useLanguage, useSchemaForm, useSchemeChoice } from '@atrium/web-sdk';
import { useUpdateProfile } from './profile.api.js';
import { LanguageField, SchemeField, TimeZoneField } from './profile.fields.js';

const sentences = {
  name: 'accounts.profile.nameInvalid',
  phone: 'accounts.profile.phoneInvalid',
  timeZone: 'accounts.profile.timeZoneInvalid',
};

/** Name, phone, language, time zone and colour scheme. What was chosen shows at once after saving. */
export function ProfileForm({ profile }: { profile: UserView }): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const scheme = useSchemeChoice();
  const form = useSchemaForm(updateProfileSchema, valuesOf(profile), { sentences });
  const update = useUpdateProfile();
  const applySaved = (): void => {
    const { preferredLocale, colorScheme } = form.getValues();
    scheme.show(colorScheme);
    if (preferredLocale !== null) void language.show(preferredLocale);
  };
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="profile-details">
      <Title order={2} size="h4" mb="md" id="profile-details">
        {t('accounts.profile.details')}
      </Title>
      <SchemaForm form={form} mutation={update} onSuccess={applySaved} submit={t('accounts.profile.save')} saved={t('accounts.profile.saved')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing="md">
          <TextInput label={t('accounts.profile.name')} autoComplete="name" required {...form.getInputProps('name')} />
          <TextInput
            label={t('accounts.profile.phone')}
            description={t('accounts.profile.optional')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            type="tel"
            autoComplete="tel"
            {...form.getInputProps('phone')}
            value={form.values.phone ?? ''}
            onChange={(event) => form.setFieldValue('phone', event.currentTarget.value === '' ? null : event.currentTarget.value)}
          />
          <LanguageField {...form.getInputProps('preferredLocale')} />
          <TimeZoneField {...form.getInputProps('timeZone')} />
        </SimpleGrid>
        <SchemeField {...form.getInputProps('colorScheme')} />
      </SchemaForm>
    </Paper>
  );
}

function valuesOf({ name, phone, preferredLocale, timeZone, colorScheme }: UserView) {
  return { name, phone, preferredLocale, timeZone, colorScheme };
}
