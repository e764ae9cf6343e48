import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { findBuild } from './web-build.js';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

const brotli = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** How hard to press: files are pressed once, pages for each answer. */
const brotliLevels = { file: 11, page: 4 } as const;

export type Encoding = 'br' | 'gzip';

/** Compresses what is sent. */
export function pack(
  body: Buffer,
  encoding: Encoding,
  kind: keyof typeof brotliLevels,
): Promise<Buffer> {
  if (encoding === 'gzip') return gzipAsync(body);
  return brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliLevels[kind] } });
}

/** The best encoding that a browser takes; undefined for none. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  const names = new Set((accepted ?? '').split(',').map((name) => name.split(';')[0]?.trim()));
  if (names.has('br')) return 'br';
  return names.has('gzip') ? 'gzip' : undefined;
}

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

  private constructor(private readonly files: ReadonlyMap<string, WebFile>) {}

  static read(): WebFiles {
    const home = findBuild();
    if (home === undefined) return new WebFiles(new Map());
    const names = globSync(['assets/**', '*.js', '*.svg'], { cwd: home }).filter(
      (name) => types[extname(name)],
    );
    const files = names.map((name): [string, WebFile] => {
      const type = types[extname(name)] ?? 'application/octet-stream';
      return [`/${name.replaceAll('\\', '/')}`, { type, body: readFileSync(join(home, name)) }];
    });
    return new WebFiles(new Map(files));
  }

  find(path: string): WebFile | undefined {
    return this.files.get(path);
  }

  /** A file's body compressed, which is done once for each file and encoding. */
  pack(path: string, file: WebFile, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${path}`;
    let body = this.packed.get(key);
    if (!body) {
      body = pack(file.body, encoding, 'file');
      this.packed.set(key, body);
    }
    return body;
  }
}
