import { existsSync } from 'node:fs';
import { chromium, type Page } from 'playwright-core';
import { Reindexer } from '#discovery';
import { startBuiltApi } from '../support/built-api.js';
import { measureLoad, type PageLoad } from '../support/page-load.js';
import { openContext, option, prepareSuppliers } from '../support/search-bench.js';
import type { Bench } from './report.js';

const addresses = {
  home: '/',
  discovery: '/suppliers',
  search: '/suppliers?q=mango&economies=PHL',
} as const;

const quietBrowser = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/**
 * Cold loads of the pages for everybody in headless Chromium, over an emulated slow 4G line and on
 * a processor slowed down four times; the figure is the median of the turns.
 * Arguments: `--suppliers=500 --turns=3 --browser=/usr/bin/chromium`.
 */
const bench: Bench = async (args) => {
  const executablePath = option(args, 'browser', '/usr/bin/chromium');
  if (!existsSync(executablePath)) throw new Error(`There is no browser at ${executablePath}.`);
  const turns = Number(option(args, 'turns', '3'));
  const count = option(args, 'suppliers', '500');
  const store = await prepareSuppliers([`--suppliers=${count}`, '--engines=postgres']);
  const config = store.config({ name: 'postgres', settings: {} });
  const context = await openContext(config);
  await context.get(Reindexer).reindex();
  await context.close();
  const api = await startBuiltApi(config);
  const browser = await chromium.launch({ executablePath, args: quietBrowser });
  try {
    // A first visit warms the server up and has its files compressed.
    await measureLoad(browser, api.origin + addresses.discovery, readResults);
    const figures: Record<string, number> = {};
    for (const [name, address] of Object.entries(addresses)) {
      const interact = name === 'home' ? readHome : readResults;
      const loads: PageLoad[] = [];
      for (let turn = 0; turn < turns; turn++) {
        loads.push(await measureLoad(browser, api.origin + address, interact));
      }
      Object.assign(figures, figuresOf(name, loads));
    }
    return { figures, goals: goals(), baselines: {} };
  } finally {
    await browser.close();
    await api.stop();
    await store.stop();
  }
};
export default bench;

/** Opens and closes the menu. */
async function readHome(page: Page): Promise<void> {
  const menu = page.getByRole('button', { name: 'Menu' });
  await menu.click();
  await menu.click();
  await page.waitForTimeout(500);
}

/** Types a word, opens the filters and chooses the first of them. */
async function readResults(page: Page): Promise<void> {
  const search = page.getByRole('searchbox');
  await search.fill('');
  await search.pressSequentially('coffee', { delay: 120 });
  await page.waitForURL(/q=coffee/);
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByRole('checkbox').first().click();
  await page.waitForLoadState('networkidle');
}

function figuresOf(name: string, loads: readonly PageLoad[]): Record<string, number> {
  const median = (read: (load: PageLoad) => number) =>
    loads.map(read).toSorted((one, other) => one - other)[Math.floor(loads.length / 2)] ?? 0;
  return {
    [`${name}LargestPaint`]: Math.round(median((load) => load.largestPaint)),
    [`${name}LayoutShift`]: Math.round(1000 * median((load) => load.layoutShift)) / 1000,
    [`${name}SlowestInput`]: Math.round(median((load) => load.slowestInput)),
    [`${name}ScriptKilobytes`]: Math.round(median((load) => load.scriptBytes) / 1000),
    [`${name}Waterfall`]: median((load) => load.waterfall),
  };
}

function goals(): Record<string, string> {
  return Object.fromEntries(
    Object.keys(addresses).flatMap((name) => [
      [`${name}LargestPaint`, '<= 2500'],
      [`${name}LayoutShift`, '<= 0.05'],
      [`${name}SlowestInput`, '<= 200'],
      [`${name}ScriptKilobytes`, '<= 200'],
      [`${name}Waterfall`, '<= 2'],
    ]),
  );
}
