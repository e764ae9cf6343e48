import type { MatchContext, SupplierFacts } from '#match-engine';
import { emptyNeed, type SourcingNeed } from '#sourcing';
import { NeedPool } from './need.pool.js';

const context: MatchContext = {
  asOf: '2026-03-02',
  exchangeRates: { date: '2026-03-01', reference: 'USD', perUnit: { USD: 1 } },
  units: {},
  tradeAgreements: {},
};
const evidence = { level: 'DOCUMENT', date: '2026-01-01', source: 'owner' } as const;

/** Somebody who offers one thing. */
const supplierOf = (product: string): SupplierFacts => ({
  ...{ id: 's', economy: 'PHL', identity: evidence, certificates: [], trackRecord: [] },
  ...{ ownershipLabels: {}, excludedBuyers: [], excludedSectors: [] },
  offers: [{ id: 'o', codes: [], texts: { en: product }, evidence }],
});

/** Needs as Postgres has them, and those that changed since the pool looked. */
class Needs {
  readonly all = new Map<string, SourcingNeed>();
  private changed = new Set<string>();

  set(id: string, title: string, state: 'open' | 'closed' = 'open', code = ''): void {
    const version = (this.all.get(id)?.version ?? 0) + 1;
    const codes = code ? [{ system: 'HS', code, edition: 'HS2022' }] : [];
    const content = { ...emptyNeed, codes, texts: [{ language: 'en', title, description: '' }] };
    const changedAt = new Date(version);
    const need = { id, version, changedAt, state, buyerOrganisationId: 'b', content };
    this.all.set(id, need as unknown as SourcingNeed);
    this.changed.add(id);
  }

  readonly listChangedSince = () => {
    const changes = [...this.changed].map((id) => {
      const need = this.all.get(id);
      return {
        id,
        version: need?.version ?? 0,
        changedAt: need?.changedAt ?? new Date(0),
        isOpen: need?.state === 'open',
      };
    });
    this.changed = new Set();
    return Promise.resolve({ changes, asOf: new Date(0) });
  };

  readonly findByIds = (ids: readonly string[]) =>
    Promise.resolve(new Map(ids.flatMap((id) => [...this.all].filter(([known]) => known === id))));
}

describe('NeedPool', () => {
  let needs: Needs;
  let pool: NeedPool;
  const [first, last] = ['n000', 'n399'];

  beforeEach(async () => {
    needs = new Needs();
    for (let number = 0; number < 400; number++) {
      needs.set(`n${String(number).padStart(3, '0')}`, 'Dried mango');
    }
    const organisations = { findByIds: () => Promise.resolve(new Map()) };
    pool = new NeedPool(needs as never, organisations as never);
    await pool.refresh();
  });

  it('prepares needs in turns, once for a context', async () => {
    let turns = 0;
    const count = (): void => {
      turns++;
      again = setImmediate(count);
    };
    let again = setImmediate(count);
    const index = await pool.indexIn(context);
    clearImmediate(again);
    expect(turns).toBeGreaterThan(5);
    expect(index.size).toBe(400);
    expect(await pool.indexIn({ ...context })).toBe(index);
    const textStatistics = { version: 'texts-1', languages: new Map() };
    expect(await pool.indexIn({ ...context, textStatistics })).not.toBe(index);
  });

  it('takes in what changes while needs are prepared, before and behind where it is', async () => {
    const preparing = pool.indexIn(context);
    await new Promise((resolve) => setImmediate(resolve));
    for (const id of [first, last]) needs.set(id, 'Bamboo baskets');
    needs.set('n001', 'Dried mango', 'closed');
    needs.set('n398', 'Dried mango', 'closed');
    needs.set('n400', 'Bamboo baskets');
    const refreshed = pool.refresh();
    const index = await preparing;
    await refreshed;
    expect(index.size).toBe(399);
    const wanted = index.rank(supplierOf('Bamboo baskets'), 500).map(({ id }) => id);
    expect(wanted).toEqual([first, last, 'n400']);
    const others = index.rank(supplierOf('Dried mango'), 500).map(({ id }) => id);
    expect(others).toHaveLength(396);
    expect(others.filter((id) => id === 'n001' || id === 'n398')).toEqual([]);
  });

  it('puts needs for like goods one after another, and keeps all', async () => {
    needs.set('n000', 'Dried mango', 'open', '080450');
    needs.set('n001', 'Steel pipes', 'open', '730640');
    needs.set('n002', 'Dried guavas', 'open', '080450');
    await pool.refresh();
    const ids = ['n001', 'n000', 'unknown', 'n003', 'n002'];
    expect(pool.sortByProduct(ids)).toEqual(['unknown', 'n003', 'n000', 'n002', 'n001']);
  });
});
