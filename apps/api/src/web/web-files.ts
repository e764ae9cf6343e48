import { existsSync, globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The built web app lies next to the api: `dist/apps/web`. Tests run the api from its source. */
const places = ['../../../web', '../../../../dist/apps/web'];

/**
 * The operations that the built app sends, by hash; none without a built app, and then it sends
 * none either.
 */
export function readTrustedDocuments(): Readonly<Record<string, string>> {
  const path = join(findHome() ?? '', 'trusted-documents.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
}

function findHome(): string | undefined {
  return places
    .map((place) => join(import.meta.dirname, place))
    .find((place) => existsSync(join(place, '.vite/manifest.json')));
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
type Encoding = keyof typeof compress;

/** One file of the app, held in memory. */
export interface WebFile {
  readonly type: string;
  readonly body: Buffer;
}

/**
 * The files of the built app, read once. Only names that were there at the start are served, so
 * no path can lead elsewhere.
 */
export class WebFiles {
  private readonly packed = new Map<string, Promise<Buffer>>();

  private constructor(
    private readonly files: ReadonlyMap<string, WebFile>,
    /** index.html; undefined when the app was not built. */
    readonly page: string | undefined,
  ) {}

  static read(): WebFiles {
    const home = findHome();
    if (home === undefined) return new WebFiles(new Map(), undefined);
    const names = globSync(['assets/**', '*.js', '*.svg'], { cwd: home }).filter(
      (name) => types[extname(name)],
    );
    const files = names.map((name): [string, WebFile] => {
      const type = types[extname(name)] ?? 'application/octet-stream';
      return [`/${name.replaceAll('\\', '/')}`, { type, body: readFileSync(join(home, name)) }];
    });
    return new WebFiles(new Map(files), readFileSync(join(home, 'index.html'), 'utf8'));
  }

  find(path: string): WebFile | undefined {
    return this.files.get(path);
  }

  /** A file's body compressed, which is done once for each file and encoding. */
  pack(path: string, file: WebFile, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${path}`;
    let body = this.packed.get(key);
    if (!body) {
      body = encoding === 'br' ? compress.br(file.body, brotliOptions) : compress.gzip(file.body);
      this.packed.set(key, body);
    }
    return body;
  }
}

/** The best encoding that a browser takes; undefined for none. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  const names = new Set((accepted ?? '').split(',').map((name) => name.split(';')[0]?.trim()));
  if (names.has('br')) return 'br';
  return names.has('gzip') ? 'gzip' : undefined;
}
