import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { ErrorBoundary } from '../ui/error-boundary';
import { NotFoundPage } from '../ui/not-found';
import { PageSkeleton } from '../ui/page-skeleton';
import { routes } from './routes';
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
        <BrowserRouter>
          <Shell>
            <ErrorBoundary>
              <Suspense fallback={<PageSkeleton />}>
                <Routes>
                  {routes.map(({ path, Page }) => (
                    <Route key={path} path={path} element={<Page />} />
                  ))}
                  <Route path="*" element={<NotFoundPage />} />
                </Routes>
              </Suspense>
            </ErrorBoundary>
          </Shell>
        </BrowserRouter>
        <Notifications position="bottom-center" containerWidth={420} />
      </ViewerProvider>
    </MantineProvider>
  );
}
