import { Suspense, useEffect, useState } from 'react';
import { lazyAside } from './lazy-aside';

const Toaster = lazyAside(() => import('./toaster'));

/** At the latest by then, also where the browser is never idle. */
const patienceInMilliseconds = 3000;

/**
 * Loads where short messages appear when the page is there and the browser idle: nothing is said
 * before, and the first view waits for nothing that it does not show.
 */
export function LateToaster() {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    const want = () => {
      setIsWanted(true);
    };
    // Safari has no idle callbacks.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(want, patienceInMilliseconds);
      return () => {
        clearTimeout(timer);
      };
    }
    const idle = requestIdleCallback(want, { timeout: patienceInMilliseconds });
    return () => {
      cancelIdleCallback(idle);
    };
  }, []);
  if (!isWanted) return null;
  return (
    <Suspense>
      <Toaster />
    </Suspense>
  );
}
