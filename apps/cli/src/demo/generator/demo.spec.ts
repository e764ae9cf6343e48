import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vocabulary } from '#taxonomy';
import { demoEconomies } from '../data/economies.data.js';
import { productFamilies } from '../data/families.data.js';
import { phrases } from '../data/phrases.data.js';
import { makeDemo, needCount } from './demo.js';
import { fewestSuppliers } from './needs.js';
import { findPlausible, offersProduct } from './suppliers.js';

const today = '2026-11-22';
const demo = makeDemo(today);
const countBy = <T>(items: readonly T[], key: (item: T) => string): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(items, key)].map(([name, group]) => [name, group.length]));

describe('the demo marketplace', () => {
  it('is the same for the same day', () => {
    expect(makeDemo(today)).toEqual(demo);
  });

  it('has its size, in all 21 economies', () => {
    expect(demo.msmes).toHaveLength(2000);
    expect(demo.buyers).toHaveLength(120);
    expect(demo.needs).toHaveLength(needCount);
    expect(demo.agencies).toHaveLength(21);
    for (const organisations of [demo.msmes, demo.buyers, demo.agencies]) {
      expect(new Set(organisations.map(({ economy }) => economy)).size).toBe(21);
    }
  });

  it('gives no name and no id twice', () => {
    const organisations = [...demo.msmes, ...demo.buyers, ...demo.agencies];
    expect(new Set(organisations.map(({ name }) => name)).size).toBe(organisations.length);
    const ids = [
      ...organisations.map(({ id }) => id),
      ...demo.needs.map(({ id }) => id),
      ...demo.asks.map(({ id }) => id),
      ...demo.msmes.flatMap(({ profileId, content }) => [
        profileId,
        ...content.offers.map(({ id }) => id),
        ...content.certificates.map(({ id }) => id),
        ...content.ownNeeds.map(({ id }) => id),
      ]),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps to the reference data', () => {
    const offers = demo.msmes.flatMap(({ content }) => [...content.offers, ...content.ownNeeds]);
    const wanted = demo.needs.flatMap(({ content }) => [content, ...(content.lines ?? [])]);
    const scopes = demo.msmes.flatMap(({ content }) =>
      content.certificates.flatMap(({ scopeCodes }) => scopeCodes),
    );
    const codes = [...[...offers, ...wanted].flatMap((one) => one.codes), ...scopes];
    const wrong = codes.map(({ system, code, edition }) =>
      vocabulary.whatIsWrongWithCode(system, code, edition),
    );
    expect(wrong.filter((problem) => problem !== undefined)).toEqual([]);
    expect(new Set(codes.map(({ edition }) => edition))).toEqual(
      new Set(['HS2022', 'CPC2.1', 'ISIC5']),
    );
    expect(productFamilies.filter(({ unit }) => !vocabulary.isUnit(unit))).toEqual([]);
    expect(productFamilies.filter(({ isic }) => !vocabulary.isIsicDivision(isic))).toEqual([]);
    const schemes = productFamilies.flatMap(({ certificates }) => certificates);
    expect(schemes.filter((scheme) => !vocabulary.isCertificateScheme(scheme))).toEqual([]);
    for (const { code, currency, digits } of demoEconomies) {
      expect([code, vocabulary.isEconomy(code), vocabulary.decimalsOf(currency)]).toEqual([
        code,
        true,
        digits,
      ]);
    }
  });

  it('can be true: capacities, prices and certificates', () => {
    const isOrdered = (least: number | null, most: number | null): boolean =>
      least === null || most === null || least <= most;
    for (const { content } of demo.msmes) {
      for (const { capacityLeft, minimumOrder, monthlyCapacity, price } of content.offers) {
        expect(isOrdered(capacityLeft, monthlyCapacity)).toBe(true);
        expect(isOrdered(minimumOrder, monthlyCapacity)).toBe(true);
        expect(price === null || isOrdered(price.lowest, price.highest)).toBe(true);
      }
      for (const { issuedOn, expiresOn } of content.certificates) {
        expect(String(issuedOn) < String(expiresOn) && String(issuedOn) <= today).toBe(true);
      }
    }
  });

  it('has needs that lie ahead, with a band of budget', () => {
    for (const { content } of demo.needs) {
      const days = [today, content.deadline, content.windowFrom, content.windowTo];
      expect([...days].sort()).toEqual(days);
      const { minMinorUnits = 0, maxMinorUnits = 0 } = content.budget ?? {};
      expect(minMinorUnits).toBeLessThanOrEqual(maxMinorUnits);
    }
  });

  it('has needs that at least three MSMEs can answer, but for those meant for nobody', () => {
    const meant = demo.needs.filter(({ isMeantUnmet }) => isMeantUnmet);
    expect(meant).toHaveLength(15);
    for (const { content, isMeantUnmet } of demo.needs) {
      const found = findPlausible(content, demo.msmes, content.windowTo ?? '').length;
      if (isMeantUnmet) expect(found).toBe(0);
      else expect(found).toBeGreaterThanOrEqual(fewestSuppliers);
    }
  });

  it('writes in every language that it has words for', () => {
    const texts = demo.msmes.flatMap(({ content }) => content.offers.flatMap((one) => one.texts));
    const languages = countBy(
      texts.filter(({ isOriginal }) => isOriginal),
      (one) => one.language,
    );
    expect(Object.keys(languages).sort()).toEqual(Object.keys(phrases).sort());
    const needLanguages = new Set(
      demo.needs.flatMap(({ content }) => content.texts.map((one) => one.language)),
    );
    expect(needLanguages.size).toBeGreaterThanOrEqual(10);
  });

  it('has English words for every offer', () => {
    for (const { content } of demo.msmes) {
      for (const { texts } of content.offers) {
        expect(texts.some(({ language }) => language === 'en')).toBe(true);
      }
    }
  });

  it('spreads evidence, ownership, export experience and certificates in and out of date', () => {
    const levels = countBy(demo.msmes, ({ level }) => level);
    expect(levels.SELF_DECLARED).toBeGreaterThan(600);
    expect(levels.DOCUMENT).toBeGreaterThan(300);
    expect(levels.VERIFIED).toBeGreaterThan(200);
    const experience = countBy(demo.msmes, ({ content }) => String(content.exportExperience));
    expect(Math.min(...Object.values(experience))).toBeGreaterThan(150);
    const silent = demo.msmes.filter(({ content }) => content.ownership?.prefersNotToSay);
    expect(silent.length).toBeGreaterThan(150);
    const dates = demo.msmes.flatMap(({ content }) =>
      content.certificates.map((one) => one.expiresOn ?? ''),
    );
    expect(dates.filter((day) => day < today).length).toBeGreaterThan(100);
    expect(dates.filter((day) => day >= today && day <= '2027-01-05').length).toBeGreaterThan(100);
  });

  it('asks in every way that a need can ask', () => {
    const of = (test: (need: (typeof demo.needs)[number]['content']) => boolean): number =>
      demo.needs.filter(({ content }) => test(content)).length;
    expect(of(({ audience }) => audience === 'invited')).toBeGreaterThan(10);
    expect(of(({ audience }) => audience === 'criteria')).toBeGreaterThan(20);
    expect(of(({ isAnonymous }) => isAnonymous)).toBeGreaterThan(15);
    expect(of(({ kind }) => kind === 'service')).toBeGreaterThan(20);
    expect(of(({ kind }) => kind === 'input')).toBeGreaterThan(50);
    expect(of(({ allowedEconomies }) => allowedEconomies.length > 0)).toBeGreaterThan(20);
    expect(of(({ inclusion }) => inclusion.length > 0)).toBeGreaterThan(30);
    expect(
      of(({ certificates }) => certificates.some(({ stance }) => stance === 'must')),
    ).toBeGreaterThan(30);
  });

  it('has lines that somebody offers, scopes and sites, and suppliers known by how they answer', () => {
    const withLines = demo.needs.filter(({ content }) => content.lines);
    expect(withLines.length).toBeGreaterThan(15);
    for (const { codes } of withLines.flatMap(({ content }) => content.lines ?? [])) {
      expect(demo.msmes.some((msme) => offersProduct(msme, codes))).toBe(true);
    }
    const certificates = demo.msmes.flatMap(({ content }) => content.certificates);
    expect(certificates.filter(({ scopeCodes }) => scopeCodes.length > 0).length).toBeGreaterThan(
      certificates.length / 5,
    );
    const sites = demo.msmes.filter(({ content }) => content.offers.some(({ site }) => site));
    expect(sites.length).toBeGreaterThan(300);
    expect(demo.msmes.filter(({ content }) => content.clusters.length > 0).length).toBeGreaterThan(
      50,
    );
    const asked = Map.groupBy(demo.asks, ({ msmeId }) => msmeId);
    expect(asked.size).toBeGreaterThan(100);
    expect(Math.min(...[...asked.values()].map(({ length }) => length))).toBeGreaterThanOrEqual(3);
    const states = countBy(demo.asks, ({ state }) => state);
    expect(Math.min(states.ASKED ?? 0, states.AGREED ?? 0, states.DECLINED ?? 0)).toBeGreaterThan(
      40,
    );
    for (const { askedOn, answeredOn } of demo.asks) {
      expect([askedOn, answeredOn ?? askedOn, today]).toEqual(
        [askedOn, answeredOn ?? askedOn, today].sort(),
      );
    }
  });

  it('keeps to reserved names on the web', () => {
    for (const { content } of demo.msmes) {
      const website = content.digital?.website;
      if (website) expect(new URL(website).hostname).toMatch(/^[a-z0-9-]+\.demo\.iloilo\.example$/);
    }
  });
});

describe('the product families', () => {
  it('have words in the language of every economy they are at home in', () => {
    const missing = productFamilies.flatMap((family) =>
      Object.keys(family.economies).flatMap((code) => {
        const economy = demoEconomies.find((one) => one.code === code);
        if (!economy) return [`${family.key}: ${code}`];
        const isEnglishUsual = economy.originals.some(([language]) => language === 'en');
        if (isEnglishUsual) return [];
        return family.products.flatMap(({ texts }) =>
          economy.originals
            .filter(([language]) => !texts[language])
            .map(([language]) => `${texts.en[0]}: ${code} ${language}`),
        );
      }),
    );
    expect(missing).toEqual([]);
  });

  const shared = process.env.ILOILO_SHARED ?? join(process.cwd(), '../shared');
  const reference = join(shared, 'data/hs/harmonized-system.csv');
  const isThere = existsSync(reference);
  if (!isThere) {
    process.stderr.write(
      `\nNOT RUN: demo products are not compared with the HS file, ${reference} is missing.\n`,
    );
  }
  (isThere ? it : it.skip)('have codes of HS 2022', () => {
    const known = new Set(
      readFileSync(reference, 'utf8')
        .split('\n')
        .map((line) => line.split(',')[1]),
    );
    const codes = productFamilies
      .filter(({ use }) => use !== 'service')
      .flatMap(({ products }) => products.map(({ code }) => code));
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });
});
