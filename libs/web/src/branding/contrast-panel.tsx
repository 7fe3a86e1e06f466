import { Alert, Box, Button, ColorSwatch, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { checkContrast, type ContrastFinding, type ContrastReport } from '@atrium/web-sdk';
import type { SettingsPanelProps } from '../settings/index.js';
import { brandOf } from './brand-draft.js';

/** Why a brand may not be saved: a text on it would be hard to read (WCAG 2.2 AA). */
export function blockedBy(value: Readonly<Record<string, unknown>>): string | undefined {
  return checkContrast(brandOf(value)).passes ? undefined : 'branding.contrast.blocks';
}

/** What the contrast check found, and the shade that would pass; silent while nothing changed and all is well. */
export function Panel({ value, isDirty, set }: SettingsPanelProps): ReactNode {
  const brand = brandOf(value);
  const report = checkContrast(brand);
  if (report.passes && !isDirty) return null;
  return (
    <Box mb="xs">
      <ContrastNotice report={report} onTake={(primaryShade) => set('overrides', { ...brand.overrides, primaryShade })} />
    </Box>
  );
}

function ContrastNotice({ report, onTake }: { report: ContrastReport; onTake: (shade: number) => void }): ReactNode {
  const { t, i18n } = useTranslation();
  const worst = report.findings.reduce((least, finding) => (finding.ratio < least.ratio ? finding : least));
  const ratio = (value: number): string => new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(value);
  if (report.passes) {
    return (
      <Group gap="xs" wrap="nowrap" role="status">
        <IconCircleCheck size={18} color="var(--mantine-color-success)" aria-hidden />
        <Text size="sm">{t('branding.contrast.passes', { ratio: ratio(worst.ratio) })}</Text>
      </Group>
    );
  }
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle size={18} />} title={t('branding.contrast.fails')}>
      <Stack gap="xs" align="flex-start">
        {report.findings.filter(({ passes }) => !passes).map((finding) => (
          <Failing key={finding.pair + finding.scheme} finding={finding} ratio={ratio} />
        ))}
        <Suggestion report={report} onTake={onTake} />
      </Stack>
    </Alert>
  );
}

function Failing({ finding, ratio }: { finding: ContrastFinding; ratio: (value: number) => string }): ReactNode {
  const { t } = useTranslation();
  const { pair, scheme, required } = finding;
  return (
    <Text size="sm">
      {t('branding.contrast.finding', {
        what: t(`branding.contrast.pair.${pair}`),
        scheme: t(`kernel.scheme.${scheme}`),
        ratio: ratio(finding.ratio),
        required: ratio(required),
      })}
    </Text>
  );
}

function Suggestion({ report, onTake }: { report: ContrastReport; onTake: (shade: number) => void }): ReactNode {
  const { t } = useTranslation();
  const { suggestedShade, suggestedColor } = report;
  if (suggestedShade === null || suggestedColor === null) return <Text size="sm">{t('branding.contrast.noShade')}</Text>;
  return (
    <Button size="xs" variant="default" leftSection={<ColorSwatch size={14} color={suggestedColor} />} onClick={() => onTake(suggestedShade)}>
      {t('branding.contrast.take', { shade: suggestedShade })}
    </Button>
  );
}
