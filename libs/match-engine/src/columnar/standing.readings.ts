import { evidenceRank } from '#kernel';
import { primaryLanguage } from '../facts/values.js';
import { coversProduct, schemeKey } from '../rules/certificate.rules.js';
import { deliveryDay, EXPORTS_ELSEWHERE, haveAgreement } from '../rules/standing.rules.js';
import { ONE } from '../score/fixed-point.js';
import { certificateState, certificateValue, EVIDENCE_VALUES, UNKNOWN } from '../score/formulas.js';
import { buyerWords, commonWords, TrackSum } from '../score/track-record.js';
import type { ReadingContext, ReadValue } from './column-rule.js';
import { rowHas, rowHasAny } from './columns.js';
import { type Segment, STATED } from './segment.js';

/** A value per economy, looked up by the supplier's. */
function readByEconomy(
  { segment }: ReadingContext,
  valueOf: (economy: string) => number,
): ReadValue {
  const values = segment.names.economies.names.map(valueOf);
  const { economy } = segment.suppliers;
  return (supplier) => values[economy[supplier] ?? 0] ?? 0;
}

export function readEconomy(reading: ReadingContext): ReadValue {
  const allowed = new Set(reading.need.view.facts.allowedEconomies);
  return readByEconomy(reading, (economy) => (allowed.has(economy) ? ONE : 0));
}

export function readAgreement(reading: ReadingContext): ReadValue {
  const { facts, context } = reading.need.view;
  const to = facts.delivery?.economy ?? '';
  const on = deliveryDay(facts, context);
  return readByEconomy(reading, (from) =>
    from === to || haveAgreement(context, from, to, on) ? ONE : 0,
  );
}

export function readExport({ need, segment }: ReadingContext): ReadValue {
  const { economy, exportMarkets, stated } = segment.suppliers;
  const destination = segment.names.economies.find(need.view.facts.delivery?.economy ?? '');
  return (supplier) => {
    if (economy[supplier] === destination) return ONE;
    if (((stated[supplier] ?? 0) & STATED.exportMarkets) === 0) return UNKNOWN;
    if (rowHas(exportMarkets, supplier, destination)) return ONE;
    const some = (exportMarkets.starts[supplier + 1] ?? 0) > (exportMarkets.starts[supplier] ?? 0);
    return some ? EXPORTS_ELSEWHERE : 0;
  };
}

export function readLanguage({ need, segment }: ReadingContext): ReadValue {
  const { languages, stated } = segment.suppliers;
  const wanted = (need.view.facts.languages ?? []).map((tag) =>
    segment.names.languages.find(primaryLanguage(tag)),
  );
  return (supplier) => {
    if (((stated[supplier] ?? 0) & STATED.languages) === 0) return UNKNOWN;
    return rowHasAny(languages, supplier, wanted) ? ONE : 0;
  };
}

/** Evidence rank below which certificates and labels do not count. */
const neededRank = ({ need }: ReadingContext): number => {
  const { minimumEvidence } = need.view.facts;
  return minimumEvidence === undefined ? 0 : evidenceRank(minimumEvidence);
};

export function readInclusion(reading: ReadingContext, label: string): ReadValue {
  const { labels, stated } = reading.segment.suppliers;
  const wanted = reading.segment.names.labels.find(label);
  const needed = neededRank(reading);
  return (supplier) => {
    for (
      let index = labels.starts[supplier] ?? 0;
      index < (labels.starts[supplier + 1] ?? 0);
      index++
    ) {
      const entry = labels.values[index] ?? 0;
      if (entry >> 2 === wanted) return (entry & 3) >= needed ? ONE : 0;
    }
    return ((stated[supplier] ?? 0) & STATED.ownershipUndisclosed) === 0 ? 0 : UNKNOWN;
  };
}

export const readEvidence =
  ({ segment }: ReadingContext): ReadValue =>
  (supplier) =>
    EVIDENCE_VALUES[segment.suppliers.identity[supplier] ?? 0] ?? 0;

export const readResponse =
  ({ segment }: ReadingContext): ReadValue =>
  (supplier) =>
    segment.suppliers.response[supplier] ?? UNKNOWN;

/** Whether each certificate's scope reaches the need's product; most give no scope. */
function scopeReader({ need, segment }: ReadingContext): (certificate: number) => boolean {
  const { starts, values } = segment.certificates.scope;
  const wanted = need.view.facts.codes;
  return (certificate) => {
    const start = starts[certificate] ?? 0;
    const end = starts[certificate + 1] ?? 0;
    if (start === end) return true;
    const scope = [...values.subarray(start, end)].flatMap((id) => segment.codes.codeOf(id) ?? []);
    return coversProduct(scope, wanted);
  };
}

export function readCertificate(reading: ReadingContext, scheme: string): ReadValue {
  const { segment } = reading;
  const { asOf, windowTo } = reading.need.view.numbers;
  const { certificates, offers } = segment;
  const starts = segment.suppliers.certificateStarts;
  const wanted = segment.names.schemes.find(schemeKey(scheme));
  const needed = neededRank(reading);
  const covers = scopeReader(reading);
  const siteFits = (certificate: number, offer: number): boolean => {
    const site = offer < 0 ? 0 : (offers.site[offer] ?? 0);
    const { sites } = certificates;
    const given = (sites.starts[certificate + 1] ?? 0) > (sites.starts[certificate] ?? 0);
    return site === 0 || !given || rowHas(sites, certificate, site);
  };
  const read = (supplier: number, offer: number): number => {
    let best = 0;
    for (let index = starts[supplier] ?? 0; index < (starts[supplier + 1] ?? 0); index++) {
      if (certificates.scheme[index] !== wanted || (certificates.level[index] ?? 0) < needed)
        continue;
      const state = certificateState(certificates.expires[index] ?? Number.NaN, asOf, windowTo);
      const value = certificateValue(state, certificates.level[index] ?? 0);
      if (value > best && siteFits(index, offer) && covers(index)) best = value;
    }
    return best;
  };
  return certificates.sites.values.length > 0 ? read : (supplier) => read(supplier, -1);
}

/**
 * Likeness of buyer names, by number + 1, to the need's buyer in thousandths; 0 for none. Each is
 * compared when it is first asked for: few suppliers come so far.
 */
function buyerNameReader(
  { names, buyerNameWords: { starts, values } }: Segment,
  name: string | undefined,
): (number: number) => number {
  const words = buyerWords(name);
  if (words.size === 0) return () => 0;
  const wanted = new Set([...words].map((word) => names.buyerWords.find(word)));
  const compare = (id: number): number => {
    const others = values.subarray(starts[id], starts[id + 1]);
    return commonWords(others.filter((word) => wanted.has(word)).length, words.size, others.length);
  };
  const compared: number[] = [0];
  return (number) => (compared[number] ??= compare(number - 1));
}

export function readTrackRecord({ need, segment }: ReadingContext): ReadValue {
  const { facts, queries } = need.view;
  const starts = segment.suppliers.trackStarts;
  const { buyer, buyerName, recency } = segment.track;
  const wanted = segment.names.buyers.find(facts.buyer.id);
  // Made when it is first asked for: in most segments no supplier comes so far.
  let likeness: ((number: number) => number) | undefined;
  const sum = new TrackSum();
  return (supplier) => {
    const start = starts[supplier] ?? 0;
    const end = starts[supplier + 1] ?? 0;
    if (start === end) return UNKNOWN;
    segment.trackTexts.compare(queries);
    segment.joinedTexts.compare(queries);
    likeness ??= buyerNameReader(segment, facts.buyer.name);
    sum.reset();
    for (let entry = start; entry < end; entry++) {
      sum.add(
        segment.trackTexts.valueOf(entry),
        recency[entry] ?? 0,
        buyer[entry] === wanted,
        likeness(buyerName[entry] ?? 0),
      );
    }
    return sum.value(segment.joinedTexts.valueOf(supplier));
  };
}
