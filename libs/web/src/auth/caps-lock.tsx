import { Text } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface CapsLock {
  readonly isOn: boolean;
  readonly handlers: {
    onKeyDown(event: KeyboardEvent): void;
    onKeyUp(event: KeyboardEvent): void;
    onBlur(): void;
  };
}

/** Watches caps lock while a field is typed in. */
export function useCapsLock(): CapsLock {
  const [isOn, setIsOn] = useState(false);
  const look = (event: KeyboardEvent): void => setIsOn(event.getModifierState('CapsLock'));
  return { isOn, handlers: { onKeyDown: look, onKeyUp: look, onBlur: () => setIsOn(false) } };
}

export function CapsLockHint({ isOn }: { isOn: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <div role="status">
      {isOn && (
        <Text size="sm" c="orange">
          {t('auth.capsLock')}
        </Text>
      )}
    </div>
  );
}
