import { Group, Image, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { inputProps, textOf, type ControlProps } from './control.js';

/** An image by path or address, with the image itself or why it does not show. */
export function ImageControl(props: ControlProps): ReactNode {
  const { value, empty, onChange } = props;
  const source = textOf(value);
  return (
    <Stack gap="xs">
      <TextInput
        {...inputProps(props)}
        spellCheck={false}
        value={source}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? empty : currentTarget.value)}
      />
      {isLoadable(source) && <Preview key={source} source={source} />}
    </Stack>
  );
}

function Preview({ source }: { source: string }): ReactNode {
  const { t } = useTranslation();
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  return (
    <Paper withBorder p="xs" w="fit-content" maw="100%">
      <Group gap="sm" wrap="nowrap">
        {state !== 'failed' && (
          <Image src={source} alt={t('settingsForm.imagePreview')} h={40} w="auto" maw={200} fit="contain" onLoad={() => setState('shown')} onError={() => setState('failed')} />
        )}
        <Text size="sm" role="status" c={state === 'failed' ? 'var(--mantine-color-error)' : 'dimmed'}>
          {t(`settingsForm.image.${state === 'failed' && isForeign(source) ? 'foreign' : state}`)}
        </Text>
      </Group>
    </Paper>
  );
}

/** A path of this application or an https address; `//host` is another site in disguise. */
function isLoadable(source: string): boolean {
  return /^\/(?![/\\])/.test(source) || /^https:\/\/./.test(source);
}

/** The page's policy learns of another site's images only when they are saved and the page is loaded again. */
function isForeign(source: string): boolean {
  return source.startsWith('https://') && !source.startsWith(`${globalThis.location.origin}/`);
}
