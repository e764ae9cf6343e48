import { type ComponentType, lazy, useState } from 'react';
import { loadTexts } from '../i18n/i18n';
import { findPage, type PageEntry, pageTable } from './page-table';

type PageModule = { default: ComponentType };

const modules = import.meta.glob<PageModule>('../features/**/*.page.tsx');

/** Pages whose code is there already: they show at once, without a skeleton before. */
const ready = new Map<string, ComponentType>();

async function load({ module, texts }: PageEntry): Promise<PageModule> {
  const loader = modules[`../features/${module}.page.tsx`];
  if (!loader) throw new Error(`There is no page ${module}.`);
  const [loaded] = await Promise.all([loader(), loadTexts(texts)]);
  ready.set(module, loaded.default);
  return loaded;
}

const lazyPages = new Map(pageTable.map((entry) => [entry.module, lazy(() => load(entry))]));

/** Shows a page, as soon as its code is there. */
export function PageOf({ module }: Pick<PageEntry, 'module'>) {
  // Chosen once: another component in its place would forget what was typed.
  const [Page] = useState(() => ready.get(module) ?? lazyPages.get(module));
  return Page ? <Page /> : null;
}

/** Loads the page of an address before React asks for it. What fails is tried again then. */
export async function preload(pathname: string): Promise<void> {
  const found = findPage(pathname);
  if (found) await load(found.page).catch(() => undefined);
}
