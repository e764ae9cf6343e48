import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Role } from '#platform';
import type { TestApp } from '../support/app.js';
import {
  bookMorning,
  goTo,
  makeOpenFair,
  type OpenFair,
  signAllInAgain,
  slotAt,
} from '../support/fair-day.js';
import { startFairApp } from '../support/fair-setup.js';
import {
  askForMeeting,
  decide,
  type FairAnswer,
  mutate,
  openNewFair,
  openNewRound,
  type Participant,
  register,
} from '../support/fairs.js';
import { createNeed, mangoes, postNeed } from '../support/needs.js';
import { makePerson, type Person, signInAgain } from '../support/people.js';
import { publishProfile } from '../support/profiles.js';

interface Brief {
  readonly side: string;
  readonly otherName: string;
  readonly needTitle: string | null;
  readonly reasons: {
    readonly text: string;
    readonly verdict: string;
    readonly isAboutSupplier: boolean;
  }[];
  readonly questions: string[];
  readonly terms: string[];
  readonly certificates: { readonly name: string }[];
  readonly agreements: string[];
}

describe('briefs and papers', () => {
  let app: TestApp;
  let officer: Person;
  let fair: OpenFair;
  let id: string;
  let supplier: Participant;

  beforeAll(async () => {
    app = await startFairApp();
    officer = await makePerson(app, { role: Role.AgencyOfficer });
    fair = await makeOpenFair(app, officer, { suppliers: 2 });
    [supplier] = fair.suppliers as [Participant];
    await publishProfile(
      app,
      supplier,
      {},
      {
        about: [{ language: 'en', isOriginal: true, name: '', description: 'We dry mangoes.' }],
        wantedOrder: { lowest: '7777', currency: 'USD' },
        certificates: [
          {
            scheme: 'haccp',
            holderName: 'Growers',
            issuedOn: '2025-01-01',
            expiresOn: '2027-01-01',
          },
          { scheme: 'iso-22000', holderName: 'G', issuedOn: '2020-01-01', expiresOn: '2026-03-31' },
        ],
      },
    );
    [id = ''] = await bookMorning(app, fair);
  });
  afterAll(() => app.stop());

  const read = async (as: Person, rest = '') => {
    const { data, errors } = await app.gql<{ meetingBrief: Brief }>(
      `{ meetingBrief(meetingId: "${id}"${rest}) { side otherName about needTitle place
           otherPerson { name languages } reasons { text verdict isAboutSupplier } questions terms
           certificates { name expiresOn } agreements } }`,
      {},
      { as },
    );
    return data?.meetingBrief ?? errors[0]?.extensions?.code;
  };
  const print = (as: Person, call: string) =>
    mutate<FairAnswer & { url: string }>(app, as, call, {
      type: 'PaperLink',
      fields: 'url expiresAt',
    });
  const printFair = (as: Person, kind: string, rest = '') =>
    print(as, `printFairPaper(fairId: "${fair.fairId}", kind: ${kind}${rest})`);
  const open = async (url: string, change = (path: string) => path) => {
    const { pathname, search } = new URL(url);
    const answer = await app.request({ method: 'GET', url: change(`${pathname}${search}`) });
    return {
      status: answer.statusCode,
      type: answer.headers['content-type'],
      body: answer.rawPayload,
    };
  };

  it('tell each side who, why, terms and what to ask, and nothing that is not theirs', async () => {
    const bare = (await read(fair.buyer)) as Brief;
    expect(bare).toMatchObject({ needTitle: null, reasons: [], about: 'We dry mangoes.' });
    expect(bare.questions).toHaveLength(3);
    expect(bare.certificates.map(({ name }) => name)).toHaveLength(1);
    expect(bare.agreements.join()).toMatch(/in force since \d{4}/);

    const { need } = await createNeed(app, fair.buyer, {
      ...mangoes,
      isAnonymous: true,
      audience: 'PUBLIC',
    });
    expect(await postNeed(app, fair.buyer, need)).toMatchObject({ state: 'OPEN' });
    await app.runJobs();
    const ofBuyer = (await read(fair.buyer)) as Brief;
    expect(ofBuyer).toMatchObject({ side: 'BUYER', needTitle: 'Dried mangoes' });
    expect(ofBuyer.reasons.some(({ verdict }) => verdict === 'FOR')).toBe(true);
    // The wishes of the supplier are its own.
    expect(JSON.stringify(ofBuyer.reasons)).not.toMatch(/7,?777/);
    expect(ofBuyer.terms.join('\n')).toMatch(/minimum order 100/);
    // The need hides its buyer, whom the supplier knows here: it is not named to it, nor to officers.
    for (const reader of [supplier, officer]) {
      expect(await read(reader)).toMatchObject({ needTitle: null, reasons: [] });
    }
    expect(await read(supplier)).toMatchObject({ side: 'SUPPLIER' });
    expect(await read(officer, ', side: SUPPLIER')).toMatchObject({ side: 'SUPPLIER' });
    expect(await read(fair.suppliers[1]!)).toBe('MEETING_NOT_FOUND');

    const { need: openNeed } = await createNeed(app, fair.buyer, mangoes);
    expect(await postNeed(app, fair.buyer, openNeed)).toMatchObject({ state: 'OPEN' });
    await app.runJobs();
    const ofSupplier = (await read(supplier)) as Brief;
    expect(ofSupplier).toMatchObject({ needTitle: 'Dried mangoes' });
    expect(ofSupplier.reasons.some(({ isAboutSupplier }) => !isAboutSupplier)).toBe(true);
    // Both sides' reasons, for the buyer those that rest on what the profile shows to all.
    for (const isAboutSupplier of [true, false]) {
      expect(ofBuyer.reasons.some((one) => one.isAboutSupplier === isAboutSupplier)).toBe(true);
    }
    expect(ofSupplier.questions).not.toEqual(ofBuyer.questions);
    const ofOfficer = (await read(officer, ', side: SUPPLIER')) as Brief;
    expect(JSON.stringify(ofOfficer.reasons)).not.toMatch(/7,?777/);
  });

  it('are printed by links that last a quarter of an hour and open one paper', async () => {
    const links = {
      people: await printFair(officer, 'PEOPLE', ', language: "zh-Hans"'),
      tables: await printFair(officer, 'TABLES'),
      badges: await printFair(officer, 'BADGES'),
      own: await printFair(
        fair.buyer,
        'PEOPLE',
        `, registrationId: "${fair.buyer.registrationId}"`,
      ),
      brief: await print(fair.buyer, `printMeetingBrief(meetingId: "${id}")`),
    };
    const pages: Record<string, number> = {};
    for (const [name, { url }] of Object.entries(links)) {
      const { status, type, body } = await open(url);
      expect([name, status, type]).toEqual([name, 200, 'application/pdf']);
      pages[name] = body.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
      const folder = process.env.ILOILO_PAPERS;
      if (folder) writeFileSync(join(folder, `${name}.pdf`), body);
    }
    // Three people with meetings; two meetings at two tables at most; four badges on one sheet.
    expect(pages).toMatchObject({ people: 3, badges: 1, own: 1, brief: 1 });
    const { url } = links.own;
    expect((await open(url, (path) => `${path}x`)).status).toBe(404);
    expect((await open(url, () => '/fairs/papers')).status).toBe(404);
    const forged = Buffer.from(
      JSON.stringify({
        ...{ kind: 'badges', fairId: fair.fairId, registrationId: null, language: 'en' },
        until: Date.parse('2030-01-01'),
      }),
    ).toString('base64url');
    expect(
      (await open(url, () => `/fairs/papers?token=${forged}.AAAAAAAAAAAAAAAAAAAA`)).status,
    ).toBe(404);
    app.clock.advance({ minutes: 16 });
    expect((await open(url)).status).toBe(409);
  });

  it('are printed for interpreters, and in whatever scripts people are named', async () => {
    const { id: fairId } = await openNewFair(app, officer, {
      name: 'งานแสดงอาหาร · 食品展 · Food Fair',
      halls: [{ name: '大厅 ก', x: 0, y: 0, width: 40, length: 30, tables: 4 }],
      interpreters: [
        { name: 'สมชาย ใจดี', email: 'somchai@example.org', languages: ['ja', 'zh', 'vi'] },
      ],
    });
    const { id: roundId } = await openNewRound(app, officer, fairId, { acceptance: 'AUTOMATIC' });
    const take = async (
      role: Role,
      economy: string,
      organisationName: string,
      [name, language]: readonly [string, string],
    ): Promise<Participant> => {
      const person = await makePerson(app, { role, economy, organisationName });
      const delegates = [{ name, email: person.email, languages: [language] }];
      const side = role === Role.Buyer ? 'BUYER' : 'SUPPLIER';
      const { id: registrationId } = await register(app, person, fairId, { role: side, delegates });
      await decide(app, officer, 'approveRegistration', registrationId);
      return { ...person, registrationId };
    };
    const buyer = await take(Role.Buyer, 'JPN', '株式会社 直径食品', ['田中 花子', 'ja']);
    const suppliers = [
      await take(Role.MsmeOwner, 'CHN', '宁波直径食品有限公司', ['王小明', 'zh-Hans']),
      await take(Role.MsmeOwner, 'VNM', 'Công ty Thực phẩm Ánh Dương', ['Trần Thị Ánh', 'vi']),
    ];
    const ids: string[] = [];
    for (const [n, one] of suppliers.entries()) {
      const at = slotAt(['09:00', '09:30'][n] ?? '');
      ids.push((await askForMeeting(app, one, buyer, roundId, at)).id);
    }
    await publishProfile(
      app,
      suppliers[0]!,
      {},
      {
        about: [
          { language: 'zh-Hans', isOriginal: true, name: '', description: '我们生产芒果干。' },
        ],
      },
    );
    const links = {
      interpreter: await print(officer, `printFairPaper(fairId: "${fairId}", kind: INTERPRETERS)`),
      scripts: await print(
        officer,
        `printFairPaper(fairId: "${fairId}", kind: PEOPLE, language: "zh-Hans")`,
      ),
      briefs: await print(buyer, `printMeetingBrief(meetingId: "${ids[0]}")`),
    };
    for (const [name, { url }] of Object.entries(links)) {
      const { status, body } = await open(url);
      const pages = body.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length;
      expect([name, status, pages]).toEqual([name, 200, name === 'scripts' ? 3 : 1]);
      const folder = process.env.ILOILO_PAPERS;
      if (folder) writeFileSync(join(folder, `${name}.pdf`), body);
    }
  });

  it('are refused to those whom they are not for, and where nothing can be printed', async () => {
    expect(await printFair(fair.buyer, 'PEOPLE')).toMatchObject({ code: 'FAIR_NOT_FOUND' });
    expect(
      await printFair(fair.buyer, 'PEOPLE', `, registrationId: "${supplier.registrationId}"`),
    ).toMatchObject({ code: 'REGISTRATION_NOT_FOUND' });
    expect(
      await printFair(fair.buyer, 'TABLES', `, registrationId: "${fair.buyer.registrationId}"`),
    ).toMatchObject({ code: 'FAIR_NOT_FOUND' });
    expect(await printFair(officer, 'BADGES', ', language: "xx"')).toMatchObject({
      problems: [{ path: 'language', code: 'PAPER_NO_LANGUAGE' }],
    });
    const { url } = await printFair(officer, 'INTERPRETERS');
    expect((await open(url)).status).toBe(409);
    goTo(app, slotAt('08:50'));
    officer = await signInAgain(app, officer);
    fair = await signAllInAgain(app, fair);
    expect(await print(fair.suppliers[1]!, `printMeetingBrief(meetingId: "${id}")`)).toMatchObject({
      code: 'MEETING_NOT_FOUND',
    });
  });
});
