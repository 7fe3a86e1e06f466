import { Group, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Brand } from '@atrium/contracts/branding';
import classes from './preview.module.css';

/** Logo and name; a logo that does not load leaves the name alone. */
export function SampleMark({ brand }: { brand: Pick<Brand, 'name' | 'logoUrl'> }): ReactNode {
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <Group gap="xs" wrap="nowrap">
      {failed !== brand.logoUrl && <img src={brand.logoUrl} alt="" className={classes.logo} onError={() => setFailed(brand.logoUrl)} />}
      <Text fw={600} truncate>
        {brand.name}
      </Text>
    </Group>
  );
}
