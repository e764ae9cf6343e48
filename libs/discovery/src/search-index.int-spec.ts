import { jest } from '@jest/globals';
import { request, supplier, supplierId } from '../../../test/support/search-documents.js';
import { describeSearchEngines, type TestSearch } from '../../../test/support/search-engines.js';
import { facetFields, type SearchRequest } from './domain/search-request.js';
import type { SupplierDocument } from './domain/supplier-document.js';

jest.setTimeout(60_000);

const suppliers: readonly SupplierDocument[] = [
  supplier(1, {
    name: 'Guimaras Mango Growers',
    offers: ['Dried mangoes in slices'],
    texts: ['A family farm near the port of Jordan, Guimaras'],
    references: ['CS-201907731'],
    hsCodes: ['080450'],
    economy: 'PHL',
    size: 'MICRO',
    evidence: 'VERIFIED',
    labels: ['WOMEN_OWNED', 'WOMEN_LED'],
    exportMarkets: ['JPN', 'KOR'],
    languages: ['en', 'fil'],
    certificates: [
      { scheme: 'HALAL', expiresOn: '2026-06-15' },
      { scheme: 'ORGANIC_USDA', expiresOn: '2027-01-31' },
    ],
    completeness: 90,
  }),
  supplier(2, {
    name: 'Xoài Việt Hòa Lộc',
    offers: ['Xoài sấy dẻo', 'Dried fruit'],
    texts: ['Cơ sở sản xuất trái cây sấy tại Đồng Tháp'],
    hsCodes: ['0804'],
    economy: 'VNM',
    size: 'SMALL',
    evidence: 'DOCUMENT',
    exportMarkets: ['CHN', 'JPN'],
    languages: ['vi', 'en'],
    certificates: [{ scheme: 'HALAL', expiresOn: '2026-06-14' }],
    completeness: 70,
  }),
  supplier(3, {
    name: '广西芒果食品厂',
    offers: ['芒果干', '冷冻芒果丁'],
    texts: ['我们生产各种热带水果制品'],
    hsCodes: ['200899', '081190'],
    economy: 'CHN',
    size: 'MEDIUM',
    evidence: 'VERIFIED',
    exportMarkets: ['SGP'],
    languages: ['zh-Hans'],
    certificates: [{ scheme: 'ISO_22000', expiresOn: '2026-06-30' }],
    completeness: 60,
  }),
  supplier(4, {
    name: '北海道乾燥野菜株式会社',
    offers: ['乾燥野菜', 'フリーズドライ食品'],
    hsCodes: ['071290'],
    economy: 'JPN',
    size: 'SMALL',
    languages: ['ja'],
    certificates: [{ scheme: 'HALAL', expiresOn: null }],
  }),
  supplier(5, {
    name: '제주 감귤 농장',
    offers: ['감귤 주스', '건망고'],
    hsCodes: ['200931'],
    economy: 'KOR',
    size: 'MICRO',
    labels: ['YOUTH_OWNED'],
    languages: ['ko'],
  }),
  supplier(6, {
    name: 'บริษัท ผลไม้ไทย จำกัด',
    offers: ['มะม่วงอบแห้ง', 'ทุเรียนแช่แข็ง'],
    hsCodes: ['081060'],
    economy: 'THA',
    size: 'SMALL',
    languages: ['th'],
  }),
  supplier(7, {
    name: 'Дары Приморья',
    offers: ['Сушёные грибы', 'Кедровый орех'],
    hsCodes: ['080290'],
    economy: 'RUS',
    size: 'SMALL',
    languages: ['ru'],
  }),
  supplier(8, {
    name: 'Confección Ñandú',
    offers: ['Algodón orgánico', 'Aluminium buttons'],
    texts: ['Certified to ISO 9001 since 2004'],
    hsCodes: ['52', '610910'],
    economy: 'PER',
    size: 'MEDIUM',
    languages: ['es'],
    completeness: 95,
    evidence: 'DOCUMENT',
  }),
  supplier(9, {
    name: 'Pacific Prawn Company',
    offers: ['Frozen prawns'],
    texts: ['Also mango chutney on request'],
    hsCodes: ['030617'],
    economy: 'AUS',
    size: 'MEDIUM',
    languages: ['en'],
  }),
  supplier(10, {
    name: 'Lens Works',
    offers: ['Optical fibres'],
    hsCodes: ['900110'],
    serviceCodes: ['83411'],
    economy: 'USA',
    size: 'SMALL',
    languages: ['en'],
  }),
];

describeSearchEngines('The search', (open) => {
  let search: TestSearch;

  beforeAll(async () => {
    search = await open();
    await search.index.apply({ documents: suppliers, removedIds: [] });
  });
  afterAll(async () => {
    await search.close();
  });

  const find = async (given: Partial<SearchRequest>): Promise<number[]> => {
    const page = await search.index.search(request(given));
    expect(page.total).toEqual({ count: page.hits.length, isExact: true });
    return page.hits.map(({ id }) => Number(id.slice(-12)));
  };
  const findSorted = async (given: Partial<SearchRequest>): Promise<number[]> =>
    (await find(given)).sort((a, b) => a - b);
  const countFacets = async (given: Partial<SearchRequest>): Promise<Record<string, object>> => {
    const page = await search.index.search(request({ facets: facetFields, ...given }));
    return Object.fromEntries(
      Object.entries(page.facets).map(([field, counts]) => [
        field,
        Object.fromEntries(counts.map(({ value, count }) => [value, count])),
      ]),
    );
  };

  describe('words', () => {
    test.each([
      ['a word', 'Guimaras', [1]],
      ['all words, in any order', 'slices dried', [1]],
      ['a beginning, as one types', 'guim', [1]],
      ['one typo', 'guimeras', [1]],
      ['two typos in a long word', 'confecsiom', [8]],
      ['swapped letters', 'optcial', [10]],
      ['no word that stands nowhere', 'zeppelin', []],
      ['no case', 'LENS WORKS', [10]],
      ['no accents, where the text has them', 'algodon organico', [8]],
      ['accents, where they are typed', 'ALGODÓN', [8]],
      ['a letter with its own bar', 'dong thap', [2]],
      ['a synonym', 'frozen shrimp', [9]],
      ['a plural farther off than a typo', 'dried mangoes', [1]],
      ['that plural for its word', 'mangoes', [1, 9]],
      ['a spelling of elsewhere', 'aluminum', [8]],
    ])('finds %s: %s', async (_, text, expected) => {
      expect(await findSorted({ text })).toEqual(expected);
    });

    test.each([
      ['Vietnamese', 'xoài sấy', [2]],
      ['Vietnamese without marks', 'xoai say', [2]],
      ['Chinese', '芒果', [3]],
      ['Chinese, one word of a sentence', '水果', [3]],
      ['Japanese', '乾燥野菜', [4]],
      ['Japanese in katakana', 'フリーズドライ', [4]],
      ['Korean', '감귤', [5]],
      ['Thai', 'มะม่วง', [6]],
      ['Thai, another word', 'ทุเรียน', [6]],
      ['Cyrillic', 'грибы', [7]],
      ['Cyrillic without its dots, in capitals', 'СУШЕНЫЕ', [7]],
      ['Cyrillic with a typo', 'кедравый', [7]],
    ])('finds %s: %s', async (_, text, expected) => {
      expect(await findSorted({ text })).toEqual(expected);
    });

    test('finds no other word that lies next to one of trade', async () => {
      const potter = supplier(70, { offers: ['Gres y loza'], texts: ['Esmaltados a mano'] });
      await search.index.apply({ documents: [potter], removedIds: [] });
      const found = [
        await findSorted({ text: 'mango' }),
        await findSorted({ text: 'dried mango' }),
      ];
      const meant = await findSorted({ text: 'a mano' });
      await search.index.apply({ documents: [], removedIds: [potter.id] });
      expect(found).toEqual([[1, 9], [1]]);
      expect(meant).toContain(70);
    });

    test('finds a word of trade in the singular and in the plural', async () => {
      const weaver = supplier(71, { offers: ['Baskets of rattan', 'Woven trays'] });
      await search.index.apply({ documents: [weaver], removedIds: [] });
      for (const text of ['basket rattan', 'tray basket woven', 'rattans basket of']) {
        expect([text, await find({ text })]).toEqual([text, [71]]);
      }
      expect(await findSorted({ text: 'mangos ' })).toEqual([1, 9]);
      await search.index.apply({ documents: [], removedIds: [weaver.id] });
    });

    test('puts names and offers before descriptions', async () => {
      expect(await find({ text: 'mango' })).toEqual([1, 9]);
    });

    test('takes dashes, quotes and brackets for what people type', async () => {
      expect(await find({ text: '-"Lens" (Works) \\ \' & | ! :*' })).toEqual([10]);
    });
  });

  describe('codes and numbers', () => {
    test.each([
      ['the code itself, its parents', '080450', [1, 2]],
      ['a code with dots', '0804.50', [1, 2]],
      ['a heading: itself and its children', '0804', [1, 2]],
      ['a code with a parent of two digits', '520100', [8]],
      ['no neighbour of a code', '080451', [2]],
      ['a number as it stands', 'ISO 9001', [8]],
      ['no number close to it', 'ISO 9002', []],
      ['a year', 'since 2004', [8]],
      ['no year close to it', 'since 2005', []],
      ['a registry number', 'CS-201907731', [1]],
      ['no registry number close to it', 'CS-201907732', []],
      ['no beginning of a number', '2019', []],
      ['a service code', '83411', [10]],
      ['no service code close to it', '83412', []],
      ['a code among words', 'mango 080450', [1]],
    ])('finds %s: %s', async (_, text, expected) => {
      expect(await findSorted({ text })).toEqual(expected);
    });

    test('finds by chosen codes as by typed ones', async () => {
      expect(await findSorted({ filters: { hsCodes: ['0804'] } })).toEqual([1, 2]);
      expect(await findSorted({ filters: { hsCodes: ['080450', '030617'] } })).toEqual([1, 2, 9]);
      expect(await findSorted({ filters: { hsCodes: ['08'] } })).toEqual([1, 2, 3, 6, 7]);
      expect(await findSorted({ filters: { serviceCodes: ['83411'] } })).toEqual([10]);
    });
  });

  describe('filters', () => {
    test.each<[string, SearchRequest['filters'], number[]]>([
      ['economies', { economies: ['PHL', 'VNM'] }, [1, 2]],
      ['HS chapters', { hsChapters: ['07', '90'] }, [4, 10]],
      ['evidence', { leastEvidence: 'DOCUMENT' }, [1, 2, 3, 8]],
      ['labels', { labels: ['WOMEN_OWNED', 'YOUTH_OWNED'] }, [1, 5]],
      ['sizes', { sizes: ['MICRO'] }, [1, 5]],
      ['export markets', { exportMarkets: ['JPN'] }, [1, 2]],
      ['languages', { languages: ['zh-Hans', 'th'] }, [3, 6]],
      ['certificates in date', { certificates: ['HALAL'] }, [1, 4]],
      ['all of the certificates', { certificates: ['HALAL', 'ORGANIC_USDA'] }, [1]],
      ['an unknown certificate', { certificates: ['NO" OR id EXISTS'] }, []],
      ['a value that is no value', { economies: ["' | '"] }, []],
      ['several at once', { sizes: ['SMALL'], languages: ['vi'], economies: ['VNM'] }, [2]],
    ])('by %s', async (_, filters, expected) => {
      expect(await findSorted({ filters })).toEqual(expected);
    });

    test('judges certificates on the day of the search', async () => {
      const filters = { certificates: ['HALAL'] };
      expect(await findSorted({ filters, today: '2026-06-14' })).toEqual([1, 2, 4]);
      expect(await findSorted({ filters, today: '2026-06-16' })).toEqual([4]);
      expect(await findSorted({ filters, today: '2031-01-01' })).toEqual([4]);
    });

    test('with words', async () => {
      expect(await findSorted({ text: 'dried', filters: { economies: ['VNM'] } })).toEqual([2]);
    });
  });

  describe('facets', () => {
    test('count every value of all hits', async () => {
      const counts = await countFacets({ text: 'mango' });
      expect(counts).toEqual({
        economy: { PHL: 1, AUS: 1 },
        hsChapter: { '08': 1, '03': 1 },
        certificate: { HALAL: 1, ORGANIC_USDA: 1 },
        evidence: { VERIFIED: 1, SELF_DECLARED: 1 },
        label: { WOMEN_OWNED: 1, WOMEN_LED: 1 },
        size: { MICRO: 1, MEDIUM: 1 },
        exportMarket: { JPN: 1, KOR: 1 },
        language: { en: 2, fil: 1 },
      });
    });

    test('count certificates in date on the day of the search', async () => {
      const before = await countFacets({ today: '2026-06-14' });
      const after = await countFacets({ today: '2026-06-16' });
      const nextMonth = await countFacets({ today: '2026-07-01' });
      expect(before.certificate).toEqual({ HALAL: 3, ORGANIC_USDA: 1, ISO_22000: 1 });
      expect(after.certificate).toEqual({ HALAL: 1, ORGANIC_USDA: 1, ISO_22000: 1 });
      expect(nextMonth.certificate).toEqual({ HALAL: 1, ORGANIC_USDA: 1 });
    });

    test('has whoever holds a certificate that begins indexed anew', async () => {
      const holder = supplier(90, { name: 'Zebu Dairy', nextCertificateOn: '2026-07-01' });
      await search.index.apply({ documents: [holder], removedIds: [] });
      const early = await search.index.findOutdated('2026-06-13', 100);
      const before = await search.index.findOutdated('2026-06-30', 100);
      const then = await search.index.findOutdated('2026-07-01', 100);
      await search.index.apply({ documents: [], removedIds: [holder.id] });
      const removed = await search.index.findOutdated('2026-07-01', 100);
      expect(early).toEqual([]);
      expect(before).not.toContain(holder.id);
      expect(then).toContain(holder.id);
      expect(removed).not.toContain(holder.id);
    });

    test('are the same once those whose certificates ended are indexed anew', async () => {
      const today = '2026-07-01';
      const before = await countFacets({ today });
      const outdated = await search.index.findOutdated(today, 100);
      const inDate = suppliers.map((one) => ({
        ...one,
        certificates: one.certificates.filter(({ expiresOn }) => (expiresOn ?? today) >= today),
      }));
      await search.index.apply({
        documents: inDate.filter(({ id }) => outdated.includes(id)),
        removedIds: [],
      });
      const left = await search.index.findOutdated(today, 100);
      const after = await countFacets({ today });
      const found = await findSorted({ today, filters: { certificates: ['HALAL'] } });
      await search.index.apply({ documents: suppliers, removedIds: [] });
      expect(left).toEqual([]);
      expect(after).toEqual(before);
      expect(found).toEqual([4]);
    });

    test('of a filtered field show what else could be chosen', async () => {
      const counts = await countFacets({
        filters: { economies: ['PHL'], exportMarkets: ['JPN'], certificates: ['HALAL'] },
      });
      expect(counts.economy).toEqual({ PHL: 1 });
      expect(counts.exportMarket).toEqual({ JPN: 1, KOR: 1 });
      expect(counts.language).toEqual({ en: 1, fil: 1 });
      const others = await countFacets({ filters: { economies: ['PHL'], exportMarkets: ['JPN'] } });
      expect(others.economy).toEqual({ PHL: 1, VNM: 1 });
      expect(others.size).toEqual({ MICRO: 1 });
    });

    test('come with most first', async () => {
      const page = await search.index.search(request({ facets: ['size'] }));
      expect(page.facets.size).toEqual([
        { value: 'SMALL', count: 5 },
        { value: 'MEDIUM', count: 3 },
        { value: 'MICRO', count: 2 },
      ]);
    });
  });

  describe('order and paging', () => {
    test.each<[SearchRequest['sort'], number]>([
      ['COMPLETENESS', 8],
      ['NEWEST', 10],
      ['NAME', 8],
    ])('sorts by %s', async (sort, first) => {
      const found = await find({ sort });
      expect(found[0]).toBe(first);
      expect(found).toHaveLength(suppliers.length);
    });

    test('puts the better backed and more complete first among equals', async () => {
      expect((await find({})).slice(0, 3)).toEqual([1, 8, 3]);
    });

    test.each<SearchRequest['sort']>(['RELEVANCE', 'NAME', 'NEWEST', 'COMPLETENESS'])(
      'gives each hit on one page only, by %s',
      async (sort) => {
        const all = await find({ sort });
        const pages: string[] = [];
        for (let offset = 0; offset < suppliers.length; offset += 3) {
          const page = await search.index.search(request({ sort, offset, limit: 3 }));
          expect(page.total.count).toBe(suppliers.length);
          pages.push(...page.hits.map(({ id }) => id));
        }
        expect(pages).toEqual(all.map(supplierId));
      },
    );
  });

  describe('highlights', () => {
    const marked = async (text: string): Promise<string[]> => {
      const page = await search.index.search(request({ text }));
      return page.hits.flatMap(({ highlights }) =>
        highlights.flatMap((one) =>
          one.ranges.map(({ start, length }) => one.text.slice(start, start + length)),
        ),
      );
    };

    test.each([
      ['Lens', 'Lens'],
      ['algodon', 'Algodón'],
      ['optcial', 'Optical'],
      ['芒果', '芒果'],
      ['грибы', 'грибы'],
      ['ISO 9001', '9001'],
    ])('mark %s as %s', async (text, expected) => {
      expect(await marked(`${text} `)).toContain(expected);
    });

    test('are plain text, whatever a supplier wrote', async () => {
      const text = '<b>Evil & co</b> <script>alert(1)</script>';
      await search.index.apply({
        documents: [supplier(99, { offers: [text] })],
        removedIds: [],
      });
      const page = await search.index.search(request({ text: 'evil' }));
      await search.index.apply({ documents: [], removedIds: [supplierId(99)] });
      expect(page.hits[0]?.highlights).toEqual([
        { field: 'offers', text, ranges: [{ start: 3, length: 4 }] },
      ]);
    });
  });

  describe('changes', () => {
    const changing = supplier(50, { name: 'Quinoa Andina', economy: 'PER' });
    afterEach(async () => {
      await search.index.apply({ documents: [], removedIds: [changing.id] });
    });

    test('are found as soon as they are applied, and no longer by what they were', async () => {
      await search.index.apply({ documents: [changing], removedIds: [] });
      expect(await find({ text: 'quinoa' })).toEqual([50]);
      await search.index.apply({ documents: [{ ...changing, name: 'Kiwicha' }], removedIds: [] });
      expect(await find({ text: 'quinoa' })).toEqual([]);
      expect(await find({ text: 'kiwicha' })).toEqual([50]);
      await search.index.apply({ documents: [], removedIds: [changing.id] });
      expect(await find({ text: 'kiwicha' })).toEqual([]);
      expect(await search.index.countDocuments()).toBe(suppliers.length);
    });

    test('may be applied twice', async () => {
      await search.index.apply({ documents: [changing], removedIds: [] });
      await search.index.apply({ documents: [changing], removedIds: [supplierId(51)] });
      expect(await find({ text: 'quinoa' })).toEqual([50]);
    });
  });

  describe('a rebuild', () => {
    const next = suppliers.map((one) => ({ ...one, texts: [...one.texts, 'rebuilt'] }));

    test('is not seen before it goes live, and wholly from then on', async () => {
      const rebuild = await search.index.startRebuild();
      await rebuild.add(next.slice(0, 6));
      await rebuild.add(next.slice(6));
      await rebuild.finish();
      expect(await find({ text: 'rebuilt' })).toEqual([]);
      expect(await find({ text: 'guimaras' })).toEqual([1]);
      await rebuild.apply({
        documents: [supplier(60, { name: 'Late rebuilt comer' })],
        removedIds: [supplierId(10)],
      });
      await rebuild.goLive();
      expect(await findSorted({ text: 'rebuilt' })).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 60]);
      expect(await find({ text: 'optcial' })).toEqual([]);
      expect(await find({ text: 'guimeras' })).toEqual([1]);
      const counts = await countFacets({ text: 'rebuilt' });
      expect(counts.size).toEqual({ MICRO: 2, SMALL: 4, MEDIUM: 3 });
    });

    test('that was given up leaves the live index alone, and another can begin', async () => {
      const before = await search.index.countDocuments();
      const given = await search.index.startRebuild();
      await given.add(next.slice(0, 1));
      const second = await search.index.startRebuild();
      await second.discard();
      expect(await search.index.countDocuments()).toBe(before);
    });

    test('never shows an empty or mixed result while it takes the place', async () => {
      const rebuild = await search.index.startRebuild();
      await rebuild.add(suppliers.map((one) => ({ ...one, texts: ['second generation'] })));
      await rebuild.finish();
      const seen = new Set<number>();
      let isLive = false;
      const watching = (async () => {
        while (!isLive) {
          const page = await search.index.search(request({ text: 'rebuilt', facets: ['economy'] }));
          seen.add(page.total.count);
          const counted = page.facets.economy?.reduce((sum, { count }) => sum + count, 0) ?? 0;
          expect(counted).toBe(page.total.count);
        }
      })();
      await rebuild.goLive();
      isLive = true;
      await watching;
      expect([...seen].filter((count) => count !== 10 && count !== 0)).toEqual([]);
      expect(await findSorted({ text: 'second generation' })).toHaveLength(suppliers.length);
    });
  });
});
