import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api/problem.js';
import { ProblemAlert } from '../ui/problem-alert.js';
import { issueSentence, issuesOfProblem } from './issues.js';
import { UnsavedGuard } from './unsaved-guard.js';
import type { SchemaFormValues } from './use-schema-form.js';

/** What a form needs of a mutation; `useMutation` returns it. */
export interface FormMutation<Values, Result> {
  readonly isPending: boolean;
  readonly isSuccess?: boolean;
  readonly error: unknown;
  readonly mutate: (values: Values, callbacks: { onSuccess(result: Result): void; onError(error: unknown): void }) => void;
}

interface SchemaFormProps<Values extends Record<string, unknown>, Result> {
  readonly form: SchemaFormValues<Values>;
  readonly mutation: FormMutation<Values, Result>;
  /** Label of the submitting button. */
  readonly submit: string;
  readonly children: ReactNode;
  /** Further buttons beside the submitting one. */
  readonly actions?: ReactNode;
  /** Whether leaving with unsaved changes asks first. Default true. */
  readonly guarded?: boolean;
  readonly label?: string;
  /** Announced and shown beside the button after a save, until something changes again. */
  readonly saved?: string;
  readonly onSuccess?: (result: Result) => void;
}

/** Submits a form. The server's field errors land on the fields; what names no field stands above the button. */
export function SchemaForm<Values extends Record<string, unknown>, Result>(props: SchemaFormProps<Values, Result>): ReactNode {
  const { form, mutation, submit, children, actions, guarded = true, label, saved, onSuccess } = props;
  const { t } = useTranslation();
  const element = useRef<HTMLFormElement>(null);
  const save = (values: Values): void =>
    mutation.mutate(values, {
      onSuccess: (result) => {
        // At once: `onSuccess` may leave the page, and the guard must know that nothing is unsaved.
        flushSync(() => form.resetDirty(values));
        onSuccess?.(result);
      },
      onError: (error) => form.setErrors(serverErrors(error)),
    });
  const serverErrors = (error: unknown): Record<string, string> =>
    Object.fromEntries(issuesOfProblem(problemOf(error)).map((issue) => [issue.path, issueSentence(t, issue, form.sentences)]));
  useFocusOnError(element, form.errors);
  return (
    <form ref={element} noValidate onSubmit={form.onSubmit(save)} {...(label !== undefined && { 'aria-label': label })}>
      <UnsavedGuard when={guarded && form.isDirty() && !mutation.isPending} />
      <Stack>
        {children}
        {namesNoField(mutation.error, form.getValues()) && <ProblemAlert error={mutation.error} />}
        <Group>
          <Button type="submit" loading={mutation.isPending}>
            {submit}
          </Button>
          {actions}
          <Text size="sm" c="dimmed" role="status">
            {mutation.isSuccess === true && !form.isDirty() && saved}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

/** True for a failure that no field of the form can show. */
function namesNoField(error: unknown, values: Record<string, unknown>): boolean {
  if (error === null || error === undefined) return false;
  const issues = issuesOfProblem(problemOf(error));
  return issues.length === 0 || issues.some(({ path }) => !((path.split('.')[0] ?? '') in values));
}

function useFocusOnError(element: RefObject<HTMLFormElement | null>, errors: object): void {
  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    const holdsFocus = element.current?.contains(document.activeElement) === true && document.activeElement?.getAttribute('type') !== 'submit';
    if (!holdsFocus) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [element, errors]);
}
