import { Anchor, Button, Code, Drawer, Group, Stack, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AuditEntryView } from '@atrium/contracts/audit';
import { auditEntityLinks, exactTime, useActor, useSlot } from '@atrium/web-sdk';
import { ChangeTable } from './change-table.js';
import { useAuditWords } from './words.js';

interface AuditDrawerProps {
  readonly entry: AuditEntryView | null;
  onClose: () => void;
  onFilter: (name: 'actor' | 'entityId', value: string) => void;
}

/** One entry in full: the sentence, what changed from what to what, and where it came from. */
export function AuditDrawer({ entry, onClose, onFilter }: AuditDrawerProps): ReactNode {
  const { t } = useTranslation();
  const words = useAuditWords();
  return (
    <Drawer opened={entry !== null} onClose={onClose} position="right" size="lg" title={t('audit.entryTitle')} closeButtonProps={{ 'aria-label': t('kernel.close') }}>
      {entry && (
        <Stack>
          <Text fw={600}>{words.sentence(entry)}</Text>
          <ChangeTable entry={entry} />
          <Facts entry={entry} />
          <Group gap="xs">
            {entry.actor.id !== null && (
              <Button size="xs" variant="default" onClick={() => onFilter('actor', entry.actor.id ?? '')}>
                {t('audit.sameActor', { name: words.actor(entry.actor) })}
              </Button>
            )}
            <Button size="xs" variant="default" onClick={() => onFilter('entityId', entry.entity.id)}>
              {t('audit.sameEntity')}
            </Button>
          </Group>
        </Stack>
      )}
    </Drawer>
  );
}

function Facts({ entry }: { entry: AuditEntryView }): ReactNode {
  const { t, i18n } = useTranslation();
  const zone = useActor()?.timeZone ?? undefined;
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['when', <time dateTime={entry.at}>{exactTime(entry.at, i18n.language, zone)}</time>],
    ['entity', <EntityLink entry={entry} />],
    ['action', <Code>{entry.action}</Code>],
    ['impersonator', entry.impersonatorId],
    ['ip', entry.ip],
    ['userAgent', entry.userAgent],
    ['request', entry.requestId === null ? null : <Code>{entry.requestId}</Code>],
  ];
  return (
    <section aria-label={t('audit.facts')}>
      <Title order={3} size="h6" mb={4}>
        {t('audit.facts')}
      </Title>
      <Table variant="vertical" fz="sm">
        <Table.Tbody>
          {facts.map(([name, fact]) => fact !== null && <Fact key={name} label={t(`audit.fact.${name}`)}>{fact}</Fact>)}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <Table.Tr>
      <Table.Th scope="row" w="30%" fw={500}>
        {label}
      </Table.Th>
      <Table.Td>
        <Text size="sm" component="span" lineClamp={3}>
          {children}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}

/** The name of what was acted on, as a link where a feature says where it lives. */
function EntityLink({ entry }: { entry: AuditEntryView }): ReactNode {
  const words = useAuditWords();
  const place = useSlot(auditEntityLinks).find(({ type }) => type === entry.entity.type);
  const name = `${words.entityType(entry.entity.type)} · ${words.entity(entry)}`;
  if (!place) return name;
  return (
    <Anchor component={Link} to={place.to(entry.entity.id)} inherit>
      {name}
    </Anchor>
  );
}
