import { Role } from '#platform';
import {
  askForMeeting,
  makeParticipant,
  onMeeting,
  openNewFair,
  openNewRound,
  type Participant,
} from '../support/fairs.js';
import { makePerson, type Person } from '../support/people.js';
import { describeInBrowser } from './browser.js';
import { Keyboard } from './keyboard.js';
import { Stage } from './stage.js';

const nine = '2026-04-06T01:00:00.000Z';

describeInBrowser('letters about meetings, in the web app', () => {
  let stage: Stage;
  let roundId: string;
  let officer: Person;
  let fairId: string;

  beforeAll(async () => {
    stage = await Stage.start();
    officer = await makePerson(stage.app, { role: Role.AgencyOfficer });
    stage.app.clock.advance({ days: 4 });
    fairId = (await openNewFair(stage.app, officer)).id;
    roundId = (await openNewRound(stage.app, officer, fairId)).id;
  });
  afterAll(() => stage?.stop());

  /** A supplier that has asked a buyer for a meeting, and the letter's link of the buyer. */
  async function ask() {
    const buyer = await makeParticipant(stage.app, officer, fairId, 'BUYER', 'PER');
    const supplier = await makeParticipant(stage.app, officer, fairId, 'SUPPLIER');
    await stage.app.runJobs();
    stage.app.mailbox.takeAll();
    const { id } = await askForMeeting(stage.app, supplier, buyer, roundId, nine);
    return { buyer, supplier, id, path: await takeLink(buyer) };
  }

  /** The path and code of the only link in the only letter to somebody. */
  async function takeLink({ email }: Participant): Promise<string> {
    await stage.app.runJobs();
    const letters = stage.app.mailbox.takeAll().filter(({ to }) => to === email);
    const link = /\/meeting#[\w-]{43}/.exec(letters.at(-1)?.text ?? '')?.[0];
    if (!link) throw new Error(`There is no link for ${email}.`);
    return link;
  }

  it('show a meeting on both clocks and accept it by keyboard alone, once', async () => {
    const { path } = await ask();
    const window = await stage.open({ timeZone: 'America/Lima' });
    const { page } = window;
    await window.walk('meeting', async () => {
      await page.goto(path);
      await page.getByText(/Apr 6, 2026, 9:00.*9:30 AM \(Philippine Standard Time\)/).waitFor();
      await page.getByText(/Apr 5, 2026, 8:00.*8:30 PM \(Peru Standard Time\)/).waitFor();
      expect(await window.inspect('meeting')).toEqual([]);
      await new Keyboard(page).press('Say yes');
      await page.getByText('You have said yes. The other side is told.').waitFor();
      expect(await window.inspect('meeting-answered')).toEqual([]);
      await page.reload();
      await page.getByText('This link has been used.').waitFor();
      expect(window.complaints).toEqual([]);
    });
  });

  it('decline with a reason that stays while the line is cut', async () => {
    const { path, supplier } = await ask();
    const window = await stage.open();
    const { page } = window;
    await window.walk('meeting-decline', async () => {
      await page.goto(path);
      await page.getByLabel('Reason, which the other side is told').fill('We are full this year.');
      await window.context.setOffline(true);
      await page.getByRole('button', { name: 'Say no' }).click();
      await page.getByRole('alert').waitFor();
      await window.context.setOffline(false);
      await page.getByRole('button', { name: 'Say no' }).click();
      await page.getByText('You have said no. The other side is told.').waitFor();
      await stage.app.runJobs();
      const letter = stage.app.mailbox.takeAll().find(({ to }) => to === supplier.email);
      expect(letter?.text).toContain('Reason: We are full this year.');
    });
  });

  it('ask for another time and agree to it, in the language of who reads', async () => {
    const { id, buyer, supplier } = await ask();
    await onMeeting(stage.app, buyer, 'acceptMeeting', id);
    const first = await takeLink(buyer);
    const window = await stage.open({ locale: 'zh-CN', timeZone: 'Asia/Tokyo' });
    const { page } = window;
    await window.walk('meeting-move', async () => {
      await page.goto(first);
      await page.getByLabel('其他时间').selectOption({ index: 1 });
      await window.settle();
      expect(await window.inspect('zh-meeting')).toEqual([]);
      await page.getByRole('button', { name: '希望改到此时间' }).click();
      await page.getByText('已询问对方').waitFor();
      const other = await takeLink(supplier);
      await page.goto('/');
      await page.goto(other);
      await page.getByRole('button', { name: '同意新时间' }).click();
      await page.getByText('会面已改时间').waitFor();
      await page.goto('/');
      await page.goto(first);
      await page.getByText('此链接已使用。请登录以更改答复。').waitFor();
      expect(window.complaints).toEqual([]);
    });
  });
});
