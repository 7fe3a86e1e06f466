import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Delayed } from './delayed.js';

/** A page in grey: a heading and some lines. */
export function PageSkeleton(): ReactNode {
  const { t } = useTranslation();
  return (
    <Stack aria-busy>
      <VisuallyHidden role="status">{t('kernel.loading')}</VisuallyHidden>
      <Delayed>
        <Skeleton height={28} width="40%" mb="md" />
        <Skeleton height={16} />
        <Skeleton height={16} />
        <Skeleton height={16} width="70%" />
      </Delayed>
    </Stack>
  );
}
