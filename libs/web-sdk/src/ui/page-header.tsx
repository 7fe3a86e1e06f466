import { Anchor, Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePageTitle } from './page-title.js';

interface PageHeaderProps {
  readonly title: string;
  readonly description?: string;
  /** The pages above this one, outermost first. */
  readonly parents?: readonly { readonly label: string; readonly to: string }[];
  readonly actions?: ReactNode;
}

/** Heading of a page, with the pages above it; names the browser tab too. */
export function PageHeader({ title, description, parents = [], actions }: PageHeaderProps): ReactNode {
  usePageTitle(title);
  return (
    <Stack component="header" gap={4} mb="lg">
      {parents.length > 0 && (
        <Breadcrumbs component="nav" fz="sm">
          {parents.map((parent) => (
            <Anchor key={parent.to} component={Link} to={parent.to} size="sm">
              {parent.label}
            </Anchor>
          ))}
        </Breadcrumbs>
      )}
      <Group justify="space-between" align="flex-end" gap="sm">
        <Title order={1} size="h2" tabIndex={-1} data-page-title>
          {title}
        </Title>
        {actions}
      </Group>
      {description !== undefined && <Text c="dimmed">{description}</Text>}
    </Stack>
  );
}
