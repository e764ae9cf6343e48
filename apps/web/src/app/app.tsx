import { MantineProvider } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ErrorBoundary } from '../ui/error-boundary';
import { NotFoundPage } from '../ui/not-found';
import { PageSkeleton } from '../ui/page-skeleton';
import { pageTable } from './page-table';
import { PageOf } from './routes';
import { Shell } from './shell';
import { colourMemory, styleNonce, theme } from './theme';
import { ViewerProvider } from './viewer';

const Toaster = lazy(() => import('../ui/toaster'));

export function App() {
  return (
    <MantineProvider
      theme={theme}
      colorSchemeManager={colourMemory}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <ViewerProvider>
        <BrowserRouter>
          <Shell>
            <ErrorBoundary>
              <Suspense fallback={<PageSkeleton />}>
                <Routes>
                  {pageTable.map(({ path, module }) => (
                    <Route key={path} path={path} element={<PageOf key={path} module={module} />} />
                  ))}
                  <Route path="*" element={<NotFoundPage />} />
                </Routes>
              </Suspense>
            </ErrorBoundary>
          </Shell>
        </BrowserRouter>
        <Suspense>
          <Toaster />
        </Suspense>
      </ViewerProvider>
    </MantineProvider>
  );
}
