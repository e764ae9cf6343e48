import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Manifest, PlanPage } from './page-plan.js';

/** The built web app lies next to the api: `dist/apps/web`. Tests run the api from its source. */
const places = ['../../../web', '../../../../dist/apps/web'];

/** The folder of the built app; undefined when it was not built. */
export function findBuild(): string | undefined {
  return places
    .map((place) => join(import.meta.dirname, place))
    .find((place) => existsSync(join(place, '.vite/manifest.json')));
}

/** What the page of the app is made from. */
export interface WebBuild {
  readonly page: string;
  readonly manifest: Manifest;
  readonly planPage: PlanPage;
}

export async function readBuild(): Promise<WebBuild | undefined> {
  const home = findBuild();
  if (home === undefined) return undefined;
  const read = (name: string) => readFileSync(join(home, name), 'utf8');
  const plan = (await import(pathToFileURL(join(home, 'server/page-plan.js')).href)) as {
    planPage: PlanPage;
  };
  return {
    page: read('index.html'),
    manifest: JSON.parse(read('.vite/manifest.json')) as Manifest,
    planPage: plan.planPage,
  };
}

/**
 * The operations that the built app sends, by hash; none without a built app, and then it sends
 * none either.
 */
export function readTrustedDocuments(): Readonly<Record<string, string>> {
  const path = join(findBuild() ?? '', 'trusted-documents.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}
