import { useForm, type UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { issueSentence, issuesOf, type FieldSentences } from './issues.js';
import type { StandardSchemaV1 } from './standard-schema.js';

export type SchemaFormValues<Values> = UseFormReturnType<Values> & { readonly sentences: FieldSentences };

interface SchemaFormOptions {
  /** Message keys for fields whose rule needs a sentence of its own: `{ phone: 'accounts.profile.phoneInvalid' }`. */
  readonly sentences?: FieldSentences;
}

/** A Mantine form checked by a contract schema: on submit first, then on leaving a field. Sentences are translated. */
export function useSchemaForm<Values extends Record<string, unknown>>(
  schema: StandardSchemaV1,
  initialValues: Values,
  { sentences = {} }: SchemaFormOptions = {},
): SchemaFormValues<Values> {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues,
    validateInputOnBlur: true,
    validate: (values) => Object.fromEntries(issuesOf(schema, values).map((issue) => [issue.path, issueSentence(t, issue, sentences)])),
  });
  return { ...form, sentences };
}
