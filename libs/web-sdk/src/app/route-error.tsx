import { Button } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRevalidator, useRouteError } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem.js';
import { problemSentence } from '../api/problem-text.js';
import { PageSkeleton } from '../ui/page-skeleton.js';
import { MessagePage } from './message-page.js';
import { NotFound } from './not-found.js';
import { mayReload, PageNotLoaded, reloadForNewVersion } from './page-not-loaded.js';
import { Refused } from './refused.js';

/** What a route shows instead of its page: 404, 403 with what is missing, a new version, or what failed with retry. */
export function RouteError(): ReactNode {
  const error = useRouteError();
  if (error instanceof PageNotLoaded) return <NewVersion error={error} />;
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  if (error instanceof ApiProblem && error.status === 404) return <NotFound />;
  if (error instanceof ApiProblem && error.status === 403) {
    const { missing = [], heldBy = [], requestId } = error.problem;
    return <Refused missing={missing} heldBy={heldBy} requestId={requestId} />;
  }
  return <Failed error={error} />;
}

function NewVersion({ error }: { error: PageNotLoaded }): ReactNode {
  const reloads = mayReload();
  useEffect(() => {
    if (reloads) reloadForNewVersion();
  }, [reloads]);
  return reloads ? <PageSkeleton /> : <Failed error={error} retry={() => globalThis.location.reload()} />;
}

function Failed({ error, retry }: { error: unknown; retry?(): void }): ReactNode {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { revalidate } = useRevalidator();
  const again = async (): Promise<void> => {
    await client.resetQueries({ predicate: (query) => query.state.status === 'error' });
    await revalidate();
  };
  const requestId = error instanceof ApiProblem ? error.problem.requestId : '';
  const text = error instanceof PageNotLoaded ? t('kernel.notLoaded') : problemSentence(t, error);
  return (
    <MessagePage title={t('kernel.failed')} text={text} {...(requestId !== '' && { requestId })}>
      <Button w="fit-content" onClick={() => (retry ? retry() : void again())}>
        {t('kernel.retry')}
      </Button>
    </MessagePage>
  );
}
