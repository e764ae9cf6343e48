import type { WebSocketRoute } from 'playwright-core';
import { Role } from '#platform';
import { mangoes, postNew } from '../support/needs.js';
import { makePerson } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';
import { describeInBrowser } from './browser.js';
import { Stage } from './stage.js';

describeInBrowser('a line that is cut, in the web app', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await Stage.start()));
  afterAll(() => stage?.stop());

  it('is opened again, and what was told meanwhile shows without a reload; until then it is called old', async () => {
    await publishProfile(stage.app, await makePerson(stage.app));
    await stage.app.runJobs();
    const { window, person } = await stage.openAs({ role: Role.Buyer, economy: 'JPN' });
    const { page } = window;
    await window.walk('line-matches', async () => {
      const opened = Promise.withResolvers<WebSocketRoute>();
      let isCut = false;
      await page.routeWebSocket(/graphql/, (socket) => {
        if (isCut) {
          void socket.close({ code: 1001 });
          return;
        }
        socket.connectToServer();
        opened.resolve(socket);
      });
      const need = await postNew(stage.app, person, { ...mangoes, deadline: '2030-01-31' });
      await stage.app.runJobs();
      await page.goto(`/needs/${need.id}`);
      await page.getByRole('heading', { name: /^1\. Growers/ }).waitFor();
      isCut = true;
      await (await opened.promise).close({ code: 1001 });
      await publishProfile(stage.app, await makePerson(stage.app));
      await stage.app.runJobs();
      await page.route('**/graphql', (route) => route.abort());
      isCut = false;
      await page.getByText('it could not be renewed').waitFor();
      await page.getByRole('heading', { name: /^1\. Growers/ }).waitFor();
      await page.unroute('**/graphql');
      const renewed = page.getByRole('heading', { name: /^2\. Growers/ });
      // News that comes just then renews the page by itself.
      await Promise.any([
        page.getByRole('button', { name: 'Try again' }).click(),
        renewed.waitFor(),
      ]);
      await renewed.waitFor();
    });
  });

  it('adds nobody to a shortlist, and does not say so', async () => {
    const maker = await makePerson(stage.app);
    await publishProfile(stage.app, maker);
    await stage.app.runJobs();
    const { window } = await stage.openAs({ role: Role.Buyer, economy: 'JPN' });
    const { page } = window;
    await page.goto('/suppliers');
    const button = page.getByRole('button', { name: /^Shortlist Growers/ }).first();
    await button.waitFor();
    await page.route('**/graphql', (route) => route.abort());
    await button.click();
    await page.getByText('could not be reached').waitFor();
    expect(await page.getByText('is on the shortlist').count()).toBe(0);
    await page.unroute('**/graphql');
    await button.click();
    await page.getByText('is on the shortlist').waitFor();
  });

  it('leaves the page as it is while a part beside it cannot be loaded, and loads that later', async () => {
    const window = await stage.open();
    const { page } = window;
    await window.walk('line-aside', async () => {
      const toaster = /\/toaster-[^/]*\.js$/;
      await page.route(toaster, (route) => route.abort('internetdisconnected'));
      const failed = page.waitForEvent('requestfailed', (request) => toaster.test(request.url()));
      await page.goto('/sign-in');
      await page.getByLabel('E-mail').fill('somebody@example.org');
      await failed;
      await page.waitForTimeout(200);
      expect(await page.getByLabel('E-mail').inputValue()).toBe('somebody@example.org');
      const loaded = page.waitForResponse((response) => toaster.test(response.url()));
      await page.unroute(toaster);
      await page.evaluate(() => dispatchEvent(new Event('online')));
      expect((await loaded).ok()).toBe(true);
    });
  });

  it('listens as soon as the code for that can be loaded, and shows what was told before', async () => {
    await publishProfile(stage.app, await makePerson(stage.app));
    await stage.app.runJobs();
    const { window, person } = await stage.openAs({ role: Role.Buyer, economy: 'JPN' });
    const { page } = window;
    await window.walk('line-listening', async () => {
      const socket = /\/socket-[^/]*\.js$/;
      await page.route(socket, (route) => route.abort('internetdisconnected'));
      const failed = page.waitForEvent('requestfailed', (request) => socket.test(request.url()));
      const need = await postNew(stage.app, person, { ...mangoes, deadline: '2030-01-31' });
      await stage.app.runJobs();
      await page.goto(`/needs/${need.id}`);
      await failed;
      await page.getByRole('heading', { name: /^1\. Growers/ }).waitFor();
      const before = await page.getByRole('heading', { name: /^\d+\. Growers/ }).count();
      await publishProfile(stage.app, await makePerson(stage.app));
      await stage.app.runJobs();
      await page.unroute(socket);
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await page.getByRole('heading', { name: new RegExp(`^${before + 1}\\. Growers`) }).waitFor();
    });
  });
});
