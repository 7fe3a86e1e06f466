import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@atrium/web-sdk';
import { CapsLockHint, useCapsLock } from './caps-lock.js';
import { useSignIn } from './session.api.js';

interface SignInFormProps {
  /** Filled in already, for a person whose session was lost. */
  readonly email?: string;
}

interface Missing {
  readonly email?: string;
  readonly password?: string;
}

/** Address and password. Checked by hand, so that the first page needs no schema library. */
export function SignInForm({ email = '' }: SignInFormProps): ReactNode {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const capsLock = useCapsLock();
  const password = useRef<HTMLInputElement>(null);
  const [missing, setMissing] = useState<Missing>({});
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const input = readInput(form);
    const required = t('validation.required');
    const found = { ...(input.email === '' && { email: required }), ...(input.password === '' && { password: required }) };
    setMissing(found);
    const [first] = Object.keys(found);
    if (first !== undefined) return form.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    signIn.mutate(input, { onError: () => password.current?.select() });
  };
  return (
    <form noValidate onSubmit={submit} aria-label={t('auth.signIn.title')}>
      <Stack>
        <div aria-live="polite">{signIn.error !== null && <ProblemAlert error={signIn.error} />}</div>
        <TextInput name="email" type="email" label={t('auth.email')} defaultValue={email} error={missing.email} autoComplete="username" autoCapitalize="none" spellCheck={false} autoFocus={email === ''} size="md" />
        <PasswordInput
          ref={password}
          name="password"
          label={t('auth.password')}
          error={missing.password}
          autoComplete="current-password"
          autoFocus={email !== ''}
          data-autofocus={email !== '' || undefined}
          size="md"
          visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }}
          {...capsLock.handlers}
        />
        <CapsLockHint isOn={capsLock.isOn} />
        <Button type="submit" size="md" fullWidth loading={signIn.isPending}>
          {t('auth.signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
}

function readInput(form: HTMLFormElement): { email: string; password: string } {
  const data = new FormData(form);
  return { email: textOf(data.get('email')).trim(), password: textOf(data.get('password')) };
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
