import { Card, Group, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { adminSections, useSlot, type AdminSection } from '@atrium/web-sdk';
import classes from './admin.links.module.css';

/** A card for each administration page that the person may open; nothing for everybody else. */
export function AdminLinks({ title }: { title?: string }): ReactNode {
  const sections = useSlot(adminSections);
  if (sections.length === 0) return null;
  return (
    <Stack gap="sm" component="section" {...(title !== undefined && { 'aria-label': title })}>
      {title !== undefined && (
        <Title order={2} size="h4">
          {title}
        </Title>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
        {sections.map((section) => (
          <SectionCard key={section.to} section={section} titleOrder={title === undefined ? 2 : 3} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function SectionCard({ section, titleOrder }: { section: AdminSection; titleOrder: 2 | 3 }): ReactNode {
  const { t } = useTranslation();
  const Icon = section.icon ?? IconSettings;
  return (
    <Card component={Link} to={section.to} withBorder className={classes.card}>
      <Group wrap="nowrap" align="flex-start">
        <ThemeIcon variant="light" size="lg" aria-hidden>
          <Icon size={18} />
        </ThemeIcon>
        <Stack gap={2} className={classes.text}>
          <Title order={titleOrder} size="h5">
            {t(section.label)}
          </Title>
          {section.description !== undefined && (
            <Text size="sm" c="dimmed">
              {t(section.description)}
            </Text>
          )}
        </Stack>
      </Group>
    </Card>
  );
}
