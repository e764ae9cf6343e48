import type { Page } from 'playwright-core';
import { Role } from '#platform';
import { makePng } from '../support/pictures.js';
import { describeInBrowser, widths } from './browser.js';
import { Pages } from './pages.js';
import { Stage } from './stage.js';

const business = 'Guimaras Mango Growers';
const photo = (name: string, colour: number) => ({
  name,
  mimeType: 'image/png',
  buffer: makePng(2400, 1800, colour),
});

/** How many pixels wide a picture came, once it is there. */
async function widthOf(page: Page, alt: string): Promise<number> {
  const image = page.getByAltText(alt);
  await image.scrollIntoViewIfNeeded();
  return image.evaluate(async (element: HTMLImageElement) => {
    if (!element.complete) await new Promise((done) => (element.onload = done));
    return element.naturalWidth;
  });
}

describeInBrowser('photos in the web app', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.start()));
  afterAll(() => stage?.stop());

  it('sends photos small over a bad line, takes one back, and shows them when published', async () => {
    const { window } = await stage.openAs({ role: Role.MsmeOwner, organisationName: business });
    const { page } = window;
    const pages = new Pages(page);
    await window.walk('photos', async () => {
      await page.setViewportSize({ width: widths.phone, height: 800 });
      await pages.writeProfile({ name: business, town: 'Jordan', product: 'Dried mangoes' });
      const sent: number[] = [];
      await page.route('**/photos?**', async (route) => {
        sent.push(route.request().postDataBuffer()?.length ?? 0);
        if (sent.length === 1) await route.abort('connectionreset');
        else await route.continue();
      });
      const chosen = [photo('trays.png', 0x90), photo('orchard.png', 0x40)];
      await page.locator('input[type=file]').setInputFiles(chosen);
      await page.getByText('trays.png is sent as soon as the line is back.').waitFor();
      await page.getByLabel('What does photo 1 show?').fill('Mangoes on trays');
      await page.getByLabel('What does photo 2 show?').fill('The orchard');
      expect(sent.length).toBe(3);
      expect(Math.max(...sent)).toBeLessThan(chosen[0]?.buffer.length ?? 0);
      await page.getByRole('button', { name: 'Remove photo 2' }).click();
      await page.getByLabel('What does photo 2 show?').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByLabel('What does photo 2 show?').waitFor();
      await page.getByRole('button', { name: 'Show first: photo 2' }).click();
      await page.locator('input[type=file]').setInputFiles({
        name: 'letter.png',
        mimeType: 'image/png',
        buffer: Buffer.from('this is no picture'),
      });
      await page.getByText('letter.png: This browser cannot read the file.').waitFor();
      await page.getByText('Everything is saved.').waitFor();
      await window.settle();
      expect(await window.inspect('profile-photos')).toEqual([]);
      await page.getByRole('button', { name: 'Publish', exact: true }).click();
      await page.waitForURL('**/profile/matches');
    });
  });

  it('sends what was on its way when the page was left, once it is opened again', async () => {
    const { window } = await stage.openAs({ role: Role.MsmeOwner });
    const { page } = window;
    await window.walk('photos-left', async () => {
      await page.goto('/profile/edit');
      await page.route('**/photos?**', (route) => route.abort('connectionreset'));
      await page.locator('input[type=file]').setInputFiles([photo('loom.png', 0x70)]);
      await page.getByText('loom.png is sent as soon as the line is back.').waitFor();
      await page.goto('/suppliers');
      await page.unroute('**/photos?**');
      await page.goto('/profile/edit');
      await page.getByLabel('What does photo 1 show?').waitFor();
      await page.getByText('Everything is saved.').waitFor();
      await page.reload();
      await page.getByLabel('What does photo 1 show?').waitFor();
      await window.settle();
      expect(await page.getByLabel('What does photo 2 show?').count()).toBe(0);
    });
  });

  it('shows them to anybody, small in lists and whole by themselves', async () => {
    await stage.app.runJobs();
    const window = await stage.open();
    const { page } = window;
    await window.walk('photos-shown', async () => {
      await page.goto('/suppliers');
      expect(await widthOf(page, 'The orchard')).toBe(480);
      await window.settle();
      expect(await window.inspect('suppliers-photos')).toEqual([]);
      await page.getByRole('link', { name: business }).click();
      await page.getByRole('link', { name: 'Mangoes on trays' }).waitFor();
      expect(await widthOf(page, 'Mangoes on trays')).toBe(480);
      await window.settle();
      expect(await window.inspect('supplier-photos')).toEqual([]);
      await page.getByRole('link', { name: 'Mangoes on trays' }).click();
      await page.waitForURL(/\/photos\/[\w-]{36}$/);
      const whole = await page.locator('img').evaluate((one: HTMLImageElement) => one.naturalWidth);
      expect(whole).toBe(1600);
      expect(window.complaints).toEqual([]);
    });
  });
});
