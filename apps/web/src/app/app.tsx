import { MantineProvider } from '@mantine/core';
import { Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ErrorBoundary } from '../ui/error-boundary';
import { NotFoundPage } from '../ui/not-found';
import { LateToaster } from '../ui/late-toaster';
import { PageSkeleton } from '../ui/page-skeleton';
import { pageTable } from './page-table';
import { ReferenceDataProvider } from './reference-data';
import { PageOf } from './routes';
import { Shell } from './shell';
import { colourMemory, styleNonce, theme } from './theme';
import { ViewerProvider } from './viewer';

export function App() {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={colourMemory}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <ViewerProvider>
        <ReferenceDataProvider>
          <BrowserRouter>
            <Shell>
              <ErrorBoundary>
                <Suspense fallback={<PageSkeleton />}>
                  <Pages />
                </Suspense>
              </ErrorBoundary>
            </Shell>
          </BrowserRouter>
        </ReferenceDataProvider>
        <LateToaster />
      </ViewerProvider>
    </MantineProvider>
  );
}

function Pages() {
  return (
    <Routes>
      {pageTable.map(({ path, module }) => (
        <Route key={path} path={path} element={<PageOf key={path} module={module} />} />
      ))}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
