import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useAppConfig } from '../config/use-app-config.js';
import classes from './brand-mark.module.css';

/** Logo and name of the brand. The name carries the meaning, so the logo is decoration for screen readers. */
export function BrandMark({ size = 28 }: { size?: number }): ReactNode {
  const { name, logoUrl } = useAppConfig().brand;
  return (
    <Group gap="xs" wrap="nowrap" className={classes.mark}>
      <img src={logoUrl} alt="" height={size} className={classes.logo} />
      <Text component="span" fw={600} truncate>
        {name}
      </Text>
    </Group>
  );
}
