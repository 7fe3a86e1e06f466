import { Input, SegmentedControl, Select, Text, type SegmentedControlProps, type SelectProps } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName, schemesOf, useAppConfig, useLanguage } from '@atrium/web-sdk';

/** One of the enabled languages, each in its own name; empty means: as the browser says. */
export function LanguageField(props: SelectProps): ReactNode {
  const { t } = useTranslation();
  const { locales } = useLanguage();
  const data = locales.map((value) => ({ value, label: languageName(value) }));
  return <Select label={t('accounts.profile.language')} placeholder={t('accounts.profile.browserLanguage')} data={data} clearable {...props} {...clearLabel(t('accounts.profile.clear'))} />;
}

/** An IANA time zone, found by typing; empty means: as the browser says. */
export function TimeZoneField(props: SelectProps): ReactNode {
  const { t } = useTranslation();
  const zones = useMemo(() => ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')], []);
  const placeholder = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <Select
      label={t('accounts.profile.timeZone')}
      placeholder={placeholder}
      nothingFoundMessage={t('accounts.profile.noZone')}
      data={zones}
      searchable
      clearable
      limit={60}
      {...props}
      {...clearLabel(t('accounts.profile.clear'))}
    />
  );
}

/** Light, dark or as the system. A brand with one scheme only says so. */
export function SchemeField(props: SegmentedControlProps | Record<string, unknown>): ReactNode {
  const { t } = useTranslation();
  const { preset } = useAppConfig().brand;
  const data = (['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(`kernel.scheme.${value}`) }));
  return (
    <Input.Wrapper label={t('kernel.scheme.title')} labelElement="div" labelProps={{ id: 'profile-scheme' }}>
      <div>
        <SegmentedControl data={data} aria-labelledby="profile-scheme" {...props} />
      </div>
      {schemesOf(preset).length < 2 && (
        <Text size="sm" c="dimmed">
          {t('accounts.profile.schemeByBrand')}
        </Text>
      )}
    </Input.Wrapper>
  );
}

function clearLabel(label: string): Pick<SelectProps, 'clearButtonProps'> {
  return { clearButtonProps: { 'aria-label': label } };
}
