import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';
import { EmptyState } from './states';

/** Shows that a page broke, instead of an empty window. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <EmptyState
            isPage
            title={t('error.title')}
            action={
              <Button
                onClick={() => {
                  location.reload();
                }}
              >
                {t('error.reload')}
              </Button>
            }
          >
            {t('error.page')}
          </EmptyState>
        )}
      </Translation>
    );
  }
}
