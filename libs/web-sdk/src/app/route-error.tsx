import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRevalidator, useRouteError } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem.js';
import { problemSentence } from '../api/problem-text.js';
import { MessagePage } from './message-page.js';
import { NotFound } from './not-found.js';
import { NewVersion } from './new-version.js';
import { PageNotLoaded } from './page-not-loaded.js';
import { Refused } from './refused.js';

/** What a route shows instead of its page: 404, 403 with what is missing, a new version, or what failed with retry. */
export function RouteError(): ReactNode {
  const error = useRouteError();
  if (error instanceof PageNotLoaded) return <NewVersion />;
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (error instanceof ApiProblem && error.status === 403) {
    const { missing = [], heldBy = [], requestId } = error.problem;
    return <Refused missing={missing} heldBy={heldBy} requestId={requestId} />;
  }
  return <Failed error={error} />;
}

/** The same where no frame stands around it. */
export function RootError(): ReactNode {
  return (
    <main tabIndex={-1}>
      <RouteError />
    </main>
  );
}

function Failed({ error }: { error: unknown }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { revalidate } = useRevalidator();
  const again = async (): Promise<void> => {
    await client.resetQueries({ predicate: (query) => query.state.status === 'error' });
    await revalidate();
  };
  const requestId = error instanceof ApiProblem ? error.problem.requestId : '';
  return (
    <MessagePage title={t('kernel.failed')} text={problemSentence(t, error)} {...(requestId !== '' && { requestId })}>
      <Button w="fit-content" onClick={() => void again()}>
        {t('kernel.retry')}
      </Button>
    </MessagePage>
  );
}
