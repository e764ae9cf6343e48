import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { newId, Role, Transactions } from '#platform';
import { SweepPhotosHandler } from '../../libs/profiles/src/photos/sweep-photos.handler.js';
import { PhotoShelf } from '../../libs/profiles/src/photos/photo.shelf.js';
import { type Speaker, TestApp } from '../support/app.js';
import { makePerson, type Person } from '../support/people.js';
import { makePng } from '../support/pictures.js';

const photoFields = 'id alt language path smallPath width height';
const save = `mutation ($input: SaveProfileDraftInput!) { saveProfileDraft(input: $input) {
  ... on MyProfile { draft { version photos { ${photoFields} } problems { path code args } } }
  ... on InvalidInput { problems { path code } } ... on Failure { code } } }`;
const publish = `mutation ($id: ID!, $version: Int!) { publishProfile(organisationId: $id, version: $version) {
  ... on MyProfile { profile { id } draft { version } } ... on InvalidInput { problems { path code } } } }`;
const hide = `mutation ($id: ID!) { hideProfile(organisationId: $id) { __typename } }`;
const read = `query ($id: ID!) { profile(id: $id) { photos { ${photoFields} } } }`;
const search = `query { searchSuppliers(query: "", first: 50) { edges { node { id photo { smallPath width alt } } } } }`;

const minimum = {
  legalName: 'Guimaras Mango Growers',
  place: { name: 'Jordan' },
  languages: ['en'],
  offers: [
    {
      kind: 'GOODS',
      texts: [{ language: 'en', isOriginal: true, name: 'Dried mangoes' }],
      codes: [],
    },
  ],
};

interface Shown {
  readonly id: string;
  readonly path: string;
}
interface Saved {
  readonly code?: string;
  readonly draft: { version: number; photos: Shown[]; problems: object[] };
  readonly problems: object[];
}

describe('photos of profiles', () => {
  let app: TestApp;
  let owner: Person;
  let version: number;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  beforeEach(async () => {
    owner = await makePerson(app);
    version = 0;
  });
  afterAll(() => app.stop());

  const send = (
    picture: Buffer,
    as: Speaker = owner,
    type = 'image/png',
    organisationId = owner.organisationId,
  ) =>
    app.request(
      {
        method: 'POST',
        url: `/photos?organisationId=${organisationId}`,
        headers: { 'content-type': type },
        payload: picture,
      },
      as,
    );
  const sendPhoto = async (picture = makePng(40, 30)) =>
    (await send(picture)).json<{ id: string }>().id;
  const look = (path: string, as?: Speaker, headers = {}) =>
    app.request({ method: 'GET', url: path, headers }, as);

  async function saveDraft(changes: object): Promise<Saved> {
    const input = { organisationId: owner.organisationId, version, changes };
    const { saveProfileDraft } = await app.ask<{ saveProfileDraft: Saved }>(save, { input }, owner);
    version = saveProfileDraft.draft?.version ?? version;
    return saveProfileDraft;
  }

  async function publishDraft() {
    const variables = { id: owner.organisationId, version };
    const { publishProfile } = await app.ask<{
      publishProfile: {
        profile?: { id: string };
        draft?: { version: number };
        problems?: object[];
      };
    }>(publish, variables, owner);
    version = publishProfile.draft?.version ?? version;
    return publishProfile;
  }

  const shown = (id: string, alt = 'Mangoes on trays') => ({ id, alt, language: 'en' });

  it('shows a photo to anybody once it is published, and to nobody else before', async () => {
    const sent = await send(makePng(40, 30, 0x20, 'where it was taken'));
    expect(sent.json()).toEqual({ id: expect.any(String) as string, width: 40, height: 30 });
    const { id } = sent.json<{ id: string }>();
    const { draft } = await saveDraft({ ...minimum, photos: [shown(id)] });
    const path = `/photos/${id}`;
    expect(draft.photos).toEqual([
      { ...shown(id), path, smallPath: `${path}/small`, width: 40, height: 30 },
    ]);
    const other = await makePerson(app);
    for (const as of [undefined, other]) expect((await look(path, as)).statusCode).toBe(404);
    const own = await look(path, owner);
    expect(own.statusCode).toBe(200);
    expect(own.headers['cache-control']).toBe('private, no-cache');

    const { profile } = await publishDraft();
    const seen = await look(path);
    expect(await sharp(seen.rawPayload).metadata()).toMatchObject({ width: 40, height: 30 });
    expect(seen.rawPayload.includes('where it was taken')).toBe(false);
    expect(seen.headers).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'cache-control': 'public, max-age=3600',
    });
    const again = await look(path, undefined, { 'if-none-match': seen.headers.etag });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    const answer = await app.ask<{ profile: { photos: Shown[] } }>(read, { id: profile?.id });
    expect(answer.profile.photos).toEqual(draft.photos);
  });

  it('takes a photo away with the next publishing, and all while the profile is hidden', async () => {
    const [first, second] = [await sendPhoto(makePng(4, 3)), await sendPhoto(makePng(4, 4))];
    await saveDraft({ ...minimum, photos: [shown(first), shown(second)] });
    await publishDraft();
    await saveDraft({ photos: [shown(second)] });
    expect((await look(`/photos/${first}`)).statusCode).toBe(200);
    await publishDraft();
    expect((await look(`/photos/${first}`)).statusCode).toBe(404);
    expect((await look(`/photos/${second}`)).statusCode).toBe(200);
    await app.ask(hide, { id: owner.organisationId }, owner);
    expect((await look(`/photos/${second}`)).statusCode).toBe(404);
    expect((await look(`/photos/${second}`, owner)).statusCode).toBe(200);
  });

  it('shows the first one in lists, small', async () => {
    const id = await sendPhoto(makePng(1200, 900));
    const measuresOf = async (path: string) => {
      const { width, height } = await sharp((await look(path, owner)).rawPayload).metadata();
      return [width, height];
    };
    expect(await measuresOf(`/photos/${id}`)).toEqual([1200, 900]);
    expect(await measuresOf(`/photos/${id}/small`)).toEqual([480, 360]);
    await saveDraft({ ...minimum, photos: [shown(id)] });
    const { profile } = await publishDraft();
    await app.runJobs();
    const found = await app.ask<{
      searchSuppliers: { edges: { node: { id: string; photo: object | null } }[] };
    }>(search);
    const hit = found.searchSuppliers.edges.find(({ node }) => node.id === profile?.id);
    expect(hit?.node.photo).toEqual({
      smallPath: `/photos/${id}/small`,
      width: 1200,
      alt: 'Mangoes on trays',
    });
  });

  it('asks for words before a photo is published, and takes no photo of others', async () => {
    const id = await sendPhoto();
    const { draft } = await saveDraft({ ...minimum, photos: [{ id, language: 'en' }] });
    expect(draft.problems).toEqual([
      { path: 'photos.0.alt', code: 'PHOTO_WITHOUT_WORDS', args: { number: 1 } },
    ]);
    const refused = [{ path: 'photos.0.alt', code: 'PHOTO_WITHOUT_WORDS' }];
    expect((await publishDraft()).problems).toEqual(refused);
    owner = await makePerson(app);
    version = 0;
    const { problems } = await saveDraft({ photos: [shown(id), shown(newId())] });
    expect(problems).toEqual([
      { path: 'photos.0.id', code: 'PHOTO_UNKNOWN' },
      { path: 'photos.1.id', code: 'PHOTO_UNKNOWN' },
    ]);
  });

  it('takes the same photo once, and not more than are kept', async () => {
    expect(await sendPhoto(makePng(2, 2))).toBe(await sendPhoto(makePng(2, 2)));
    for (let i = 3; i < 42; i++) expect((await send(makePng(2, i))).statusCode).toBe(201);
    const last = await send(makePng(3, 3));
    expect(last.statusCode).toBe(429);
    expect(last.json()).toMatchObject({ code: 'PHOTO_TOO_MANY' });
  });

  it('says what is wrong with what is sent', async () => {
    const codes = async (picture: Buffer, type?: string) => {
      const answer = await send(picture, owner, type);
      const { code, problems } = answer.json<{ code: string; problems?: { code: string }[] }>();
      return [answer.statusCode, problems?.[0]?.code ?? code];
    };
    const page = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
    expect(await codes(page)).toEqual([422, 'PHOTO_UNREADABLE']);
    expect(await codes(makePng(4, 3).subarray(0, 50))).toEqual([422, 'PHOTO_UNREADABLE']);
    expect(await codes(makePng(4097, 1))).toEqual([422, 'PHOTO_TOO_WIDE']);
    expect(await codes(Buffer.alloc(2_000_001))).toEqual([422, 'PHOTO_TOO_HEAVY']);
    expect((await send(page, owner, 'image/svg+xml')).statusCode).toBe(415);
    expect((await send(makePng(4, 3), owner, 'text/csv')).statusCode).toBe(400);
    expect((await send(Buffer.alloc(20_000_000))).statusCode).toBe(413);
    expect((await send(makePng(4, 3), {})).statusCode).toBe(401);
    expect((await send(makePng(4, 3), await makePerson(app))).statusCode).toBe(404);
    const buyer = await makePerson(app, { role: Role.Buyer });
    const forBuyer = await send(makePng(4, 3), buyer, 'image/png', buyer.organisationId);
    expect(forBuyer.statusCode).toBeGreaterThanOrEqual(403);
    expect((await look('/photos/no-id')).statusCode).toBe(404);
  });

  it('forgets after a week what neither the profile nor its draft shows', async () => {
    const [gone, drafted] = [await sendPhoto(makePng(5, 5)), await sendPhoto(makePng(6, 6))];
    const kept = await sendPhoto(makePng(7, 7));
    await saveDraft({ ...minimum, photos: [shown(kept)] });
    await publishDraft();
    await saveDraft({ photos: [shown(kept), shown(drafted)] });
    const { api } = app;
    const sweeper = new SweepPhotosHandler(api.get(Transactions), new PhotoShelf(), app.clock.now);
    await sweeper.handle();
    expect((await look(`/photos/${gone}`, owner)).statusCode).toBe(200);
    app.clock.advance({ hours: 24 * 8 });
    await sweeper.handle();
    const left = await api
      .get(DataSource)
      .query<{ id: string }[]>(`SELECT id FROM photos WHERE id = ANY($1) ORDER BY width`, [
        [gone, drafted, kept],
      ]);
    expect(left.map(({ id }) => id)).toEqual([drafted, kept]);
  });
});
