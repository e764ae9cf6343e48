import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Role } from '#platform';
import { describeInBrowser, type Window } from './browser.js';
import { picturesOf } from './pictures.js';
import { Stage } from './stage.js';

describe('pictures', () => {
  it('are taken of every page', () => {
    const folder = import.meta.dirname;
    const sources = readdirSync(folder)
      .filter((name) => name.endsWith('.spec.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join('\n');
    const table = readFileSync(resolve('apps/web/src/app/page-table.ts'), 'utf8');
    const paths = [...table.matchAll(/\bpath: '([^']+)'/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths) {
      const taken = (picturesOf[path] ?? []).filter((name) =>
        new RegExp(`'/?${name}'`).test(sources),
      );
      expect([path, taken]).toEqual([path, picturesOf[path]]);
    }
  });
});

describeInBrowser('pages that no flow stays on', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.start()));
  afterAll(() => stage?.stop());

  async function inspect(window: Window, name: string, path: string): Promise<void> {
    await window.page.goto(path);
    await window.settle();
    expect(await window.inspect(name)).toEqual([]);
  }

  it.each([
    ['home', '/'],
    ['ranking-rules', '/ranking-rules'],
    ['sign-in', '/sign-in'],
    ['register', '/register'],
    ['needs-signed-out', '/needs'],
    ['suppliers-none', '/suppliers?q=zzzz'],
    ['compare-empty', '/compare'],
    ['nowhere', '/nowhere'],
  ])('stand for everybody, in English and in Simplified Chinese: %s', async (name, path) => {
    const window = await stage.open();
    await window.walk('gallery', async () => {
      await inspect(window, name, path);
      await window.inspectInChinese(name);
      expect(window.complaints).toEqual([]);
    });
  });

  it.each([
    [Role.AgencyOfficer, 'agency-empty', '/agency'],
    [Role.Buyer, 'needs-empty', '/needs'],
    [Role.Buyer, 'shortlist-empty', '/shortlist'],
  ])('say to whoever is new what to do: %s, %s', async (role, name, path) => {
    const { window } = await stage.openAs({ role });
    await window.walk('gallery-empty', async () => {
      await inspect(window, name, path);
      expect(window.complaints).toEqual([]);
    });
  });
});
