import { Component, Suspense, type ReactNode } from 'react';
import { QueryErrorResetBoundary } from '@tanstack/react-query';
import { NewVersion } from '../app/new-version.js';
import { PageNotLoaded } from '../app/page-not-loaded.js';
import { ErrorState } from './error-state.js';

interface BoundaryProps {
  readonly children: ReactNode;
  readonly onReset: () => void;
}

class Catcher extends Component<BoundaryProps, { error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  private readonly retry = (): void => {
    this.props.onReset();
    this.setState({ error: null });
  };

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    if (this.state.error instanceof PageNotLoaded) return <NewVersion />;
    return <ErrorState error={this.state.error} retry={this.retry} />;
  }
}

/** Keeps the failure and the waiting of one contribution to its own place; retry mounts it again. */
export function Boundary({ children, fallback = null }: { children: ReactNode; fallback?: ReactNode }): ReactNode {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Catcher onReset={reset}>
          <Suspense fallback={fallback}>{children}</Suspense>
        </Catcher>
      )}
    </QueryErrorResetBoundary>
  );
}
