import { Group, Paper, Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { Delayed } from '../ui/delayed.js';

const rows = [0, 1, 2, 3, 4, 5, 6, 7];

/** Rows in grey, shaped like the rows to come. */
export function GridSkeleton({ columns, label }: { columns: number; label: string }): ReactNode {
  return (
    <Paper withBorder p="md" aria-busy>
      <VisuallyHidden role="status">{label}</VisuallyHidden>
      <Delayed>
        <Stack gap="md">
          {rows.map((row) => (
            <Group key={row} grow wrap="nowrap">
              {Array.from({ length: columns }, (_, column) => (
                <Skeleton key={column} height={14} radius="sm" />
              ))}
            </Group>
          ))}
        </Stack>
      </Delayed>
    </Paper>
  );
}
