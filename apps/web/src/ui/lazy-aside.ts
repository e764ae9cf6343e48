import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import { loadPatiently } from './load-patiently';

/**
 * A part beside the content of a page, whose code comes when it is wanted. While it cannot be
 * loaded the page goes on without it, and nobody loses what they typed; it is tried again when the
 * line is back.
 */
export const lazyAside = <P extends object>(
  load: () => Promise<{ default: ComponentType<P> }>,
): LazyExoticComponent<ComponentType<P>> =>
  lazy(() => loadPatiently(load).catch(() => ({ default: () => null })));
