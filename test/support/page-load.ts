import type { Browser, CDPSession, Page } from 'playwright-core';

/** Slow 4G as Lighthouse emulates it, and a processor four times slower than this one. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 204_800,
  uploadThroughput: 93_750,
};
const processorSlowdown = 4;

/** What one cold load of a page cost. */
export interface PageLoad {
  /** Largest contentful paint, milliseconds from the start of the navigation. */
  readonly largestPaint: number;
  /** Cumulative layout shift, shifts right after input left out. */
  readonly layoutShift: number;
  /** The slowest answer to an input, milliseconds to the next paint. */
  readonly slowestInput: number;
  /** Bytes of scripts over the line, compressed. */
  readonly scriptBytes: number;
  /**
   * Requests one after another until the page showed what it is for, each asked for after the one
   * before had ended; without the page itself.
   */
  readonly waterfall: number;
}

// Runs in the page, before its own scripts.
const observer = `
  window.seen = { paint: 0, shift: 0, input: 0 };
  const watch = (type, each, more = {}) => new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) each(entry);
  }).observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', (entry) => { seen.paint = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.shift += entry.value; });
  watch('event', (entry) => {
    if (entry.interactionId) seen.input = Math.max(seen.input, entry.duration);
  }, { durationThreshold: 16 });
`;

/** Loads an address in an empty browser on a slow line, and then does what a reader does. */
export async function measureLoad(
  browser: Browser,
  address: string,
  interact: (page: Page) => Promise<void>,
): Promise<PageLoad> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(observer);
    const session = await context.newCDPSession(page);
    const requests = await watchRequests(session);
    await session.send('Network.emulateNetworkConditions', line);
    await session.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
    await page.goto(address);
    await page.locator('main h1').waitFor();
    await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    const load = [...requests.values()];
    const { paint, shift } = await seenBy(page);
    await interact(page);
    const { input } = await seenBy(page);
    return {
      largestPaint: paint,
      layoutShift: shift,
      slowestInput: input,
      scriptBytes: load
        .filter(({ type }) => type === 'Script')
        .reduce((sum, { bytes }) => sum + bytes, 0),
      waterfall: longestChain(neededFor(paint, load)) - 1,
    };
  } finally {
    await context.close();
  }
}

const seenBy = (page: Page) =>
  page.evaluate<{ paint: number; shift: number; input: number }>('seen');

interface SeenRequest {
  readonly type: string;
  readonly asked: number;
  ended: number;
  bytes: number;
}

async function watchRequests(session: CDPSession): Promise<Map<string, SeenRequest>> {
  const requests = new Map<string, SeenRequest>();
  session.on('Network.requestWillBeSent', ({ requestId, type = '', timestamp }) => {
    requests.set(requestId, { type, asked: timestamp, ended: Number.POSITIVE_INFINITY, bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) Object.assign(request, { ended: timestamp, bytes: encodedDataLength });
  });
  await session.send('Network.enable');
  return requests;
}

/** What was asked for before the page showed what it is for. */
function neededFor(paint: number, requests: readonly SeenRequest[]): SeenRequest[] {
  const began = Math.min(...requests.map(({ asked }) => asked));
  return requests.filter(({ asked }) => asked <= began + paint / 1000);
}

/** The longest row of requests of which each was asked for after the one before had ended. */
function longestChain(requests: readonly SeenRequest[]): number {
  const inOrder = requests.toSorted((one, other) => one.asked - other.asked);
  const depths: number[] = [];
  for (const [at, request] of inOrder.entries()) {
    const before = inOrder
      .slice(0, at)
      .map((one, index) => (one.ended <= request.asked ? (depths[index] ?? 0) : 0));
    depths.push(1 + Math.max(0, ...before));
  }
  return Math.max(0, ...depths);
}
