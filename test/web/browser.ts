import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const folders = (process.env.PATH ?? '').split(delimiter);

/** The browser of this machine; undefined where there is none. */
export const browserPath = folders
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** A suite that is left out, and says why, where no browser is installed. */
export const describeInBrowser: (name: string, tests: () => void) => void = browserPath
  ? describe
  : (name, tests) => {
      describe.skip(`${name}: needs a browser, such as Debian's chromium`, tests);
    };

/** Where the pictures of the last run are. */
export const pictures = resolve('.cache/web-pictures');

const axe = readFileSync(
  createRequire(resolve('package.json')).resolve('axe-core/axe.min.js'),
  'utf8',
);

export const widths = { desktop: 1280, phone: 390 } as const;
const looks = [
  ['light', 'desktop'],
  ['light', 'phone'],
  ['dark', 'phone'],
  ['dark', 'desktop'],
] as const;
type Look = (typeof looks)[number];

/** The looks that between them have each width and each theme once: enough for axe, and to look at. */
const mainLooks = looks.filter(
  ([scheme, device]) => (scheme === 'light') === (device === 'desktop'),
);

/** `ILOILO_PICTURES=all` takes pictures in each theme in each width. */
const picturedLooks = process.env.ILOILO_PICTURES === 'all' ? looks : mainLooks;

export function launchBrowser(): Promise<Browser> {
  mkdirSync(pictures, { recursive: true });
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath: browserPath, args: [...args, ...quiet] });
}

/** Where a reader is: the language and the clocks of the browser. */
export interface Place {
  readonly locale?: string;
  readonly timeZone?: string;
}

/** A window of its own. What the page complains of in its console is collected. */
export class Window {
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async open(
    browser: Browser,
    address: string,
    { locale = 'en-US', timeZone = 'Asia/Manila' }: Place = {},
  ): Promise<Window> {
    const viewport = { width: widths.desktop, height: 900 };
    // axe is injected by the test, which the policy of the page rightly forbids to others.
    const context = await browser.newContext({
      baseURL: address,
      viewport,
      locale,
      timezoneId: timeZone,
    });
    context.setDefaultTimeout(15_000);
    return new Window(context, await context.newPage());
  }

  /** Walks through pages and closes the window; where that fails, a picture shows what was seen. */
  async walk(name: string, steps: () => Promise<void>): Promise<void> {
    try {
      await steps();
    } catch (error) {
      await this.page.screenshot({ path: join(pictures, `failed-${name}.png`) });
      throw error;
    } finally {
      await this.context.close();
    }
  }

  /** Waits until nothing is under way, as a reader would. */
  async settle(): Promise<void> {
    await this.page.waitForLoadState('networkidle');
    await this.page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  }

  /** How much of what was in sight has moved by itself since the page was loaded (CLS). */
  layoutShift(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & Shift)[]) {
              if (!entry.hadRecentInput) sum += entry.value;
            }
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          // What is buffered is told at once, before the next picture is drawn.
          requestAnimationFrame(() => {
            requestAnimationFrame(() => {
              resolve(sum);
            });
          });
        }),
    );
  }

  /**
   * Takes pictures, each width and each theme at least once; gives what axe finds, which sees each width and
   * each theme once.
   */
  async inspect(name: string): Promise<string[]> {
    const found: string[] = [];
    await this.takePictures(name, picturedLooks, async (look) => {
      for (const violation of mainLooks.includes(look) ? await this.findViolations() : []) {
        found.push(`${name} ${look.join(' ')}: ${violation}`);
      }
    });
    return found;
  }

  /** Takes two of the pictures in Simplified Chinese, without loading the page again. */
  async inspectInChinese(name: string): Promise<void> {
    await this.chooseLanguage('zh-Hans');
    await this.takePictures(`zh-${name}`, mainLooks);
    await this.chooseLanguage('en');
  }

  private async chooseLanguage(tag: string): Promise<void> {
    await this.page.locator('header select').first().selectOption(tag);
    await this.page.locator(`html[lang=${tag}]`).waitFor({ state: 'attached' });
    await this.settle();
  }

  private async takePictures(
    name: string,
    inLooks: readonly Look[],
    inLook?: (look: Look) => Promise<void>,
  ) {
    // The header stays at the top of the window, which in the picture is the top of the page.
    await this.page.evaluate(() => {
      scrollTo(0, 0);
    });
    for (const look of inLooks) {
      const [scheme, device] = look;
      await this.page.emulateMedia({ colorScheme: scheme });
      await this.page.setViewportSize({ width: widths[device], height: 900 });
      const path = join(pictures, `${name}-${scheme}-${device}.jpg`);
      const kind = { type: 'jpeg', quality: 85 } as const;
      await this.page.screenshot({ path, ...kind, fullPage: true, animations: 'disabled' });
      await inLook?.(look);
    }
    await this.page.setViewportSize({ width: widths.desktop, height: 900 });
  }

  private async findViolations(): Promise<string[]> {
    await this.page.evaluate(axe);
    return this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: AxeRunner };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await axe.run(document, { runOnly: tags });
      return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`.slice(0, 300));
    });
  }
}

interface Shift {
  readonly value: number;
  readonly hadRecentInput: boolean;
}

interface AxeRunner {
  run(
    root: Document,
    options: { runOnly: string[] },
  ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}
