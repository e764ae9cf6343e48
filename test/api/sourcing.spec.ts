import { Role } from '#platform';
import { TestApp } from '../support/app.js';
import {
  closeNeed,
  createNeed,
  listOpen,
  mangoes,
  postNeed,
  postNew,
  readNeed,
  saveNeed,
  shortlist,
} from '../support/needs.js';
import { makePerson, type Person, signUp } from '../support/people.js';

describe('sourcing', () => {
  let app: TestApp;
  let buyer: Person;
  let supplier: Person;
  let stranger: Person;

  beforeAll(async () => {
    app = await TestApp.start();
    buyer = await makePerson(app, { role: Role.Buyer, economy: 'JPN' });
    supplier = await makePerson(app);
    stranger = await makePerson(app);
  });
  afterAll(() => app.stop());

  it('takes null for what is not stated', async () => {
    const draft = await createNeed(app, buyer, { unit: null, budget: null, windowTo: null });
    expect(draft).toMatchObject({ __typename: 'SavedNeed', problems: [] });
  });

  it('lets a new buyer draft a need, learn what it lacks, post it and see it', async () => {
    const ana = await signUp(app, 'Buyer', { email: 'ana@example.org', economy: 'JPN' });
    const draft = await createNeed(app, ana, { unit: 'bags', quantity: -1 });
    expect(draft.__typename).toBe('SavedNeed');
    expect(draft.problems).toEqual([
      { path: 'unit', code: 'NEED_UNKNOWN_VALUE' },
      { path: 'quantity', code: 'NEED_BAD_NUMBER' },
    ]);
    const refused = await postNeed(app, ana, draft.need);
    expect(refused.__typename).toBe('InvalidInput');
    expect(refused.problems.map(({ path }) => path)).toEqual([
      'unit',
      'quantity',
      'texts',
      'codes',
      'deadline',
    ]);

    const saved = await saveNeed(app, ana, draft.need, mangoes);
    expect(saved).toMatchObject({ problems: [], need: { state: 'DRAFT', version: 2 } });
    expect(await readNeed(app, draft.need.id, stranger)).toBeUndefined();
    const posted = await postNeed(app, ana, saved.need);
    expect(posted).toMatchObject({ state: 'OPEN', version: 3 });

    expect(await readNeed(app, posted.id, ana)).toMatchObject({ isOwn: true });
    expect(await readNeed(app, posted.id)).toMatchObject({
      isOwn: false,
      buyerOrganisationId: ana.organisationId,
      content: { texts: [{ title: 'Dried mangoes' }] },
    });
    expect(await listOpen(app, stranger)).toContain(posted.id);
  });

  it('says what is wrong with words that mean nothing, and breaks on none', async () => {
    const draft = await createNeed(app, buyer, {
      ...mangoes,
      codes: [{ system: 'TARIC', code: '08', edition: '' }],
      budget: { currency: 'USD', per: 'kilo', maxMinorUnits: 1 },
    });
    expect(draft.problems.map(({ path }) => path)).toEqual(['codes.0', 'budget.per']);
    const other = await createNeed(app, buyer, { ...mangoes, invited: ['nobody'] });
    expect(other.problems.map(({ path }) => path)).toEqual(['invited.0']);
  });

  it('shows a need to those invited alone, and to nobody else when they no longer are', async () => {
    const content = { ...mangoes, audience: 'INVITED', invited: [supplier.organisationId] };
    const need = await postNew(app, buyer, content);
    expect(await readNeed(app, need.id, supplier)).toMatchObject({ content: { invited: [] } });
    expect(await readNeed(app, need.id, buyer)).toMatchObject({
      content: { invited: [supplier.organisationId] },
    });
    expect(await readNeed(app, need.id, stranger)).toBeUndefined();
    expect(await readNeed(app, need.id)).toBeUndefined();
    expect(await listOpen(app, supplier)).toContain(need.id);
    expect(await listOpen(app, stranger)).not.toContain(need.id);

    await saveNeed(app, buyer, need, { ...content, invited: [stranger.organisationId] });
    expect(await readNeed(app, need.id, supplier)).toBeUndefined();
    expect(await readNeed(app, need.id, stranger)).toBeDefined();
  });

  it('posts a need that invites an organisation which is not here', async () => {
    const content = {
      ...mangoes,
      audience: 'INVITED',
      invited: ['00000000-0000-4000-8000-000000000000', supplier.organisationId],
    };
    const need = await postNew(app, buyer, content);
    expect(await readNeed(app, need.id, supplier)).toBeDefined();
  });

  it('hides the buyer of an anonymous need until it shortlists the supplier for it', async () => {
    const need = await postNew(app, buyer, { ...mangoes, isAnonymous: true });
    const buyerSeenBy = async (as?: Person) =>
      (await readNeed(app, need.id, as))?.buyerOrganisationId;
    expect(await buyerSeenBy(supplier)).toBeNull();
    expect(await buyerSeenBy()).toBeNull();
    expect(await buyerSeenBy(buyer)).toBe(buyer.organisationId);

    await shortlist(app, 'shortlistSupplier', buyer, supplier.organisationId);
    expect(await buyerSeenBy(supplier)).toBeNull();
    await shortlist(app, 'shortlistSupplier', buyer, supplier.organisationId, need.id);
    expect(await buyerSeenBy(supplier)).toBe(buyer.organisationId);
    expect(await buyerSeenBy(stranger)).toBeNull();
    await shortlist(app, 'removeFromShortlist', buyer, supplier.organisationId, need.id);
    expect(await buyerSeenBy(supplier)).toBeNull();
  });

  it('keeps nobody’s changes when somebody else saved meanwhile', async () => {
    const { need } = await createNeed(app, buyer);
    const both = await Promise.all([
      saveNeed(app, buyer, need, { ...mangoes, quantity: 600 }),
      saveNeed(app, buyer, need, { ...mangoes, quantity: 700 }),
    ]);
    expect(both.map((answer) => answer.__typename).sort()).toEqual(['Conflict', 'SavedNeed']);
    expect(await postNeed(app, buyer, need)).toMatchObject({ code: 'NEED_CHANGED_MEANWHILE' });
    expect(await readNeed(app, need.id, buyer)).toMatchObject({ state: 'DRAFT', version: 2 });
  });

  it('keeps two buyers apart', async () => {
    const other = await makePerson(app, { role: Role.Buyer, economy: 'KOR' });
    const { need } = await createNeed(app, buyer);
    const notFound = { __typename: 'NotFound', code: 'NEED_NOT_FOUND' };
    expect(await readNeed(app, need.id, other)).toBeUndefined();
    expect(await saveNeed(app, other, need, mangoes)).toMatchObject(notFound);
    expect(await postNeed(app, other, need)).toMatchObject(notFound);
    expect(await closeNeed(app, other, need.id)).toMatchObject(notFound);
    expect(await createNeed(app, { ...other, organisationId: buyer.organisationId })).toMatchObject(
      { __typename: 'NotFound' },
    );
    const on = (needId: string) =>
      shortlist(app, 'shortlistSupplier', other, supplier.organisationId, needId);
    expect(await on(need.id)).toBe('NEED_NOT_FOUND');
    const { errors } = await app.gql(
      `query ($id: ID!) { buyerNeeds(organisationId: $id) { edges { node { id } } } }`,
      { id: buyer.organisationId },
      { as: other },
    );
    expect(errors).toHaveLength(1);
  });

  it('shortlists a supplier once, also when asked twice at the same time', async () => {
    const need = await postNew(app, buyer);
    const add = () => shortlist(app, 'shortlistSupplier', buyer, supplier.organisationId, need.id);
    expect(await Promise.all([add(), add(), add()])).toEqual(Array(3).fill('ShortlistEntry'));
    const remove = () =>
      shortlist(app, 'removeFromShortlist', buyer, supplier.organisationId, need.id);
    expect(await remove()).toBe('ShortlistEntry');
    expect(await remove()).toBe('SHORTLIST_ENTRY_NOT_FOUND');
    const strange = shortlist(app, 'shortlistSupplier', buyer, buyer.organisationId, need.id);
    expect(await strange).toBe('SUPPLIER_NOT_FOUND');
  });

  it('opens a closed need again, and closes none twice', async () => {
    const need = await postNew(app, buyer);
    const closed = await closeNeed(app, buyer, need.id);
    expect(closed).toMatchObject({ state: 'CLOSED', version: 3 });
    expect(await listOpen(app, stranger)).not.toContain(need.id);
    expect(await closeNeed(app, buyer, need.id)).toMatchObject({ code: 'NEED_STATE_FORBIDS' });
    expect(await postNeed(app, buyer, closed)).toMatchObject({ state: 'OPEN' });
  });

  it('closes needs when their last day is over', async () => {
    const need = await postNew(app, buyer, { ...mangoes, deadline: '2026-03-02' });
    const later = await postNew(app, buyer, { ...mangoes, deadline: '2026-03-03' });
    await app.runJob('close-overdue-needs');
    expect(await readNeed(app, need.id, buyer)).toMatchObject({ state: 'OPEN' });
    app.clock.advance({ days: 1 });
    await app.runJob('close-overdue-needs');
    expect(await readNeed(app, need.id, buyer)).toMatchObject({ state: 'CLOSED', version: 3 });
    expect(await readNeed(app, later.id, buyer)).toMatchObject({ state: 'OPEN' });
    const { __typename } = await saveNeed(app, buyer, { ...need, version: 3 }, mangoes);
    expect(__typename).toBe('SavedNeed');
  });
});
