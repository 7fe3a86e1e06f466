import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface SecretFieldProps {
  readonly label: string;
  readonly description?: ReactNode;
  readonly error?: string;
  readonly isSet: boolean;
  /** Undefined while the stored secret stays. */
  readonly replacement: string | undefined;
  readonly readOnly: boolean;
  onReplace: (secret: string) => void;
  onKeep: () => void;
}

/** A value that can be written and never read: it says whether one is stored, and takes another. */
export function SecretField({ label, description, error, isSet, replacement, readOnly, onReplace, onKeep }: SecretFieldProps): ReactNode {
  const { t } = useTranslation();
  const act = t(isSet ? 'settingsForm.replace' : 'settingsForm.setSecret');
  if (replacement !== undefined) {
    return (
      <Stack gap="xs">
        <PasswordInput
          label={label}
          description={description}
          error={error}
          autoComplete="new-password"
          value={replacement}
          onChange={({ currentTarget }) => onReplace(currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('settingsForm.showSecret') }}
        />
        <Button size="compact-sm" variant="subtle" w="fit-content" onClick={onKeep}>
          {t('settingsForm.keepSecret')}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack gap={4} role="group" aria-label={label}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      {description !== undefined && (
        <Text size="xs" c="dimmed">
          {description}
        </Text>
      )}
      <Group gap="sm">
        <Text size="sm" c="dimmed">
          {t(isSet ? 'settingsForm.secretSet' : 'settingsForm.secretUnset')}
        </Text>
        {!readOnly && (
          <Button size="compact-sm" variant="default" aria-label={`${act}: ${label}`} onClick={() => onReplace('')}>
            {act}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
