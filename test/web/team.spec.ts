import { Role } from '#platform';
import { codeIn } from '../support/mailbox.js';
import { describeInBrowser, type Window } from './browser.js';
import { Keyboard } from './keyboard.js';
import { Stage } from './stage.js';

describeInBrowser('teams in the web app', () => {
  let stage: Stage;
  let head: Window;
  let officer: Window;
  beforeAll(async () => (stage = await Stage.start()));
  afterAll(() => stage?.stop());

  /** Somebody without an account follows the link of an invitation. */
  async function join(email: string, name: string): Promise<Window> {
    await stage.app.runJobs();
    const window = await stage.open();
    const { page } = window;
    await page.goto(`/join#${codeIn(stage.app.mailbox.takeOnly(email))}`);
    await page.getByLabel('Your name').fill(name);
    await page.getByRole('textbox', { name: 'Password' }).fill('mangoes dried in the sun');
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('link', { name: 'My MSMEs' }).first().waitFor();
    return window;
  }

  it('lets the platform add an agency, whose administrator joins by a letter', async () => {
    const { window } = await stage.openAs({ role: Role.PlatformAdministrator });
    const { page } = window;
    await window.walk('new-agency', async () => {
      await page.goto('/organisations');
      await page.getByLabel('Name of the agency').fill('Trade Office of Peru');
      await page.getByLabel('Economy').last().selectOption('PER');
      await page.getByLabel('E-mail of its administrator').fill('head@example.org');
      await window.settle();
      expect(await window.inspect('new-agency')).toEqual([]);
      await page.getByRole('button', { name: 'Add it and send the letter' }).click();
      await page.getByText('Trade Office of Peru was added.').waitFor();
      await page.getByRole('cell', { name: 'Trade Office of Peru' }).waitFor();
      expect(window.complaints).toEqual([]);
    });
    head = await join('head@example.org', 'Hilda Head');
  });

  it('lets who runs an agency invite an officer by keyboard alone, who joins', async () => {
    const { page } = head;
    await page.getByRole('link', { name: 'My MSMEs' }).first().click();
    await page.getByRole('link', { name: 'Team' }).first().click();
    await page.getByRole('cell', { name: /Hilda Head/ }).waitFor();
    const keyboard = new Keyboard(page);
    await keyboard.type('E-mail', 'nobody@example');
    await keyboard.press('Send the invitation');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('E-mail').fill('');
    await keyboard.type('E-mail', 'officer@example.org');
    await keyboard.press('Send the invitation');
    await page.getByText('The invitation is on its way to officer@example.org.').waitFor();
    await page.getByRole('cell', { name: 'officer@example.org', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Take back' }).waitFor();
    await head.settle();
    expect(await head.inspect('team')).toEqual([]);
    officer = await join('officer@example.org', 'Oscar Officer');
    await officer.page.goto('/team');
    await officer.page.getByRole('cell', { name: /Hilda Head/ }).waitFor();
    expect(await officer.page.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
  });

  it('lets who runs an agency change roles, remove people and take both back', async () => {
    const { page } = head;
    await page.reload();
    const role = page.getByLabel('What Oscar Officer is');
    await role.selectOption('AGENCY_ADMINISTRATOR');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByLabel('What Hilda Head is').selectOption('AGENCY_OFFICER');
    await page.getByText('Somebody must run the organisation.').waitFor();
    await expect(role.inputValue()).resolves.toBe('AGENCY_OFFICER');
    await page.getByRole('button', { name: 'Remove Oscar Officer' }).click();
    await role.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Invite again' }).click();
    await page.getByRole('cell', { name: 'officer@example.org', exact: true }).waitFor();
    await page.getByRole('button', { name: /^Take back/ }).click();
    await page
      .getByRole('cell', { name: 'officer@example.org', exact: true })
      .waitFor({ state: 'detached' });
    expect(head.complaints).toEqual([]);
    await head.context.close();
    await officer.context.close();
  });
});
