/** An operation that a page sends first, named by the hash of its text. */
export interface FirstQuestion {
  readonly operationName: string;
  readonly sha256Hash: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a page needs at once; see `apps/web/src/app/page-plan.ts`. */
export interface PagePlan {
  readonly language: string;
  /** Modules besides the app's own, as the manifest of the build names them. */
  readonly modules: readonly string[];
  readonly questions: readonly FirstQuestion[];
}

/** Plans the first load of an address; the web build makes it. */
export type PlanPage = (
  address: URL,
  headers: { readonly cookies: string; readonly languages: string },
) => PagePlan;

/** A chunk of the build, as Vite's manifest describes it. */
export interface ManifestChunk {
  readonly file: string;
  readonly css?: readonly string[];
  readonly imports?: readonly string[];
}

export type Manifest = Readonly<Record<string, ManifestChunk>>;

/**
 * The files of the modules and of all that they import, without those that the page names by
 * itself, so that one turn over the line fetches them all.
 */
export function filesOf(
  manifest: Manifest,
  modules: readonly string[],
): { scripts: string[]; styles: string[] } {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const other of manifest[name]?.imports ?? []) visit(other);
  };
  visit('index.html');
  const known = new Set(seen);
  modules.forEach(visit);
  const chunks = [...seen]
    .filter((name) => !known.has(name))
    .flatMap((name) => manifest[name] ?? []);
  return {
    scripts: [...new Set(chunks.map(({ file }) => file))],
    styles: [...new Set(chunks.flatMap(({ css = [] }) => css))],
  };
}
