import { Anchor, Code, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useAppConfig } from '../config/use-app-config.js';
import { MessagePage } from './message-page.js';

interface RefusedProps {
  /** Codes of the rights that the person lacks. */
  readonly missing: readonly string[];
  /** Codes of the roles that hold them, when the server said so. */
  readonly heldBy?: readonly string[];
  readonly requestId?: string;
}

/** A page that is not for this person: which right is missing, who holds it, and whom to ask. */
export function Refused({ missing, heldBy = [], requestId }: RefusedProps): ReactNode {
  const { t } = useTranslation();
  const { supportEmail } = useAppConfig().brand;
  const names = heldBy.map((role) => t(`role.${role}`, { defaultValue: role }));
  return (
    <MessagePage code="403" title={t('kernel.refused.title')} text={t('kernel.refused.text')} {...(requestId && { requestId })}>
      <Stack gap="sm">
        {missing.length > 0 && (
          <List size="sm" aria-label={t('kernel.refused.missing')}>
            {missing.map((code) => (
              <List.Item key={code}>
                {t(`permission.${code}`, { defaultValue: code })} <Code>{code}</Code>
              </List.Item>
            ))}
          </List>
        )}
        <Text size="sm">{heldBy.length > 0 ? t('kernel.refused.heldBy', { roles: names.join(', ') }) : t('kernel.refused.ask')}</Text>
        {supportEmail !== null && (
          <Anchor href={`mailto:${supportEmail}`} size="sm">
            {supportEmail}
          </Anchor>
        )}
        <Anchor component={Link} to="/" size="sm">
          {t('kernel.home')}
        </Anchor>
      </Stack>
    </MessagePage>
  );
}
