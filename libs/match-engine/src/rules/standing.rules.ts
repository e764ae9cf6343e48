import { evidenceRank } from '#kernel';
import { dayNumber } from '../facts/days.js';
import { referTo } from '../facts/evidence.js';
import {
  economyPair,
  type MatchContext,
  type TradeAgreementInForce,
} from '../facts/match-context.js';
import type { NeedFacts } from '../facts/need.facts.js';
import { primaryLanguage } from '../facts/values.js';
import { ONE } from '../score/fixed-point.js';
import { EVIDENCE_VALUES, evidenceValue, responseValue } from '../score/formulas.js';
import { reason } from '../score/reasons.js';
import { compareTrackRecord } from '../score/track-record.js';
import type { SupplierView } from '../score/views.js';
import { type Finding, found, type NeedView, type Rule, settingOf, weighed } from './rule.js';

const now = (need: NeedView, fact: string) =>
  referTo(fact, { level: 'VERIFIED', date: need.context.asOf, source: 'platform' });

function assessLanguage(need: NeedView, { facts }: SupplierView): Finding {
  const wanted = need.facts.languages ?? [];
  if (!facts.languages) return found(undefined, reason('language.unknown', { wanted }));
  const understood = new Set(wanted.map(primaryLanguage));
  const languages = facts.languages.value.filter((tag) => understood.has(primaryLanguage(tag)));
  const evidence = referTo('languages', facts.languages.evidence);
  return languages.length > 0
    ? found(ONE, reason('language.shared', { languages }), evidence)
    : found(0, reason('language.none', { wanted, spoken: facts.languages.value }), evidence);
}

function assessEconomy(need: NeedView, { facts }: SupplierView): Finding {
  const allowed = need.facts.allowedEconomies ?? [];
  const { economy } = facts;
  const evidence = referTo('economy', facts.identity);
  return allowed.includes(economy)
    ? found(ONE, reason('economy.allowed', { economy }), evidence)
    : found(0, reason('economy.notAllowed', { economy, allowed }), evidence);
}

/** The day on which agreements have to be in force: the first of the window, else today. */
export const deliveryDay = (need: NeedFacts, context: MatchContext): string =>
  need.window?.from ?? context.asOf;

/** The agreements between two economies, in force or not. */
const agreementsBetween = (
  { tradeAgreements }: MatchContext,
  from: string,
  to: string,
): readonly TradeAgreementInForce[] => tradeAgreements[economyPair(from, to)] ?? [];

/** @param day its number. */
const isInForce = ({ from, until }: TradeAgreementInForce, day: number): boolean =>
  dayNumber(from) <= day && (until === undefined || dayNumber(until) >= day);

/** Whether an agreement is in force between two economies on a day. */
export function haveAgreement(
  context: MatchContext,
  from: string,
  to: string,
  on: string,
): boolean {
  const day = dayNumber(on);
  return agreementsBetween(context, from, to).some((agreement) => isInForce(agreement, day));
}

function assessAgreement(need: NeedView, { facts }: SupplierView, to: string): Finding {
  const from = facts.economy;
  if (from === to) {
    return found(
      ONE,
      reason('agreement.sameEconomy', { economy: to }),
      referTo('economy', facts.identity),
    );
  }
  const on = deliveryDay(need.facts, need.context);
  const day = dayNumber(on);
  const names = agreementsBetween(need.context, from, to)
    .filter((agreement) => isInForce(agreement, day))
    .map(({ name }) => name);
  const evidence = now(need, 'tradeAgreements');
  return names.length > 0
    ? found(ONE, reason('agreement.inForce', { from, to, names, on }), evidence)
    : found(0, reason('agreement.none', { from, to, on }), evidence);
}

/** Value of having exported, but elsewhere. */
export const EXPORTS_ELSEWHERE = 500_000;

function assessExport({ facts }: SupplierView, economy: string): Finding {
  if (facts.economy === economy) {
    return found(
      ONE,
      reason('export.sameEconomy', { economy }),
      referTo('economy', facts.identity),
    );
  }
  if (!facts.exportMarkets) return found(undefined, reason('export.unknown', { economy }));
  const markets = facts.exportMarkets.value;
  const evidence = referTo('exportMarkets', facts.exportMarkets.evidence);
  if (markets.includes(economy)) return found(ONE, reason('export.there', { economy }), evidence);
  return markets.length > 0
    ? found(
        EXPORTS_ELSEWHERE,
        reason('export.elsewhere', { economy, markets: markets.length }),
        evidence,
      )
    : found(0, reason('export.never', { economy }), evidence);
}

function assessInclusion(need: NeedView, { facts }: SupplierView, label: string): Finding {
  const level = facts.ownershipLabels[label];
  if (!level) {
    return facts.ownershipUndisclosed
      ? found(undefined, reason('inclusion.undisclosed', { label }))
      : found(0, reason('inclusion.notHeld', { label }));
  }
  const needed = need.facts.minimumEvidence;
  const evidence = referTo(`ownershipLabels.${label}`, { ...facts.identity, level });
  return needed && evidenceRank(level) < evidenceRank(needed)
    ? found(0, reason('inclusion.evidenceTooLow', { label, level, needed }), evidence)
    : found(ONE, reason('inclusion.held', { label, level }), evidence);
}

function assessEvidence(need: NeedView, { facts }: SupplierView): Finding {
  const { level } = facts.identity;
  const needed = need.facts.minimumEvidence;
  const tooLow = needed !== undefined && evidenceRank(level) < evidenceRank(needed);
  return found(
    evidenceValue(level),
    tooLow ? reason('evidence.tooLow', { level, needed }) : reason('evidence.level', { level }),
    referTo('identity', facts.identity),
  );
}

function assessResponse(need: NeedView, { facts }: SupplierView): Finding {
  const { responses } = facts;
  if (!responses || !(responses.invitations > 0)) {
    return found(undefined, reason('response.unknown', {}));
  }
  const { invitations, answered, days, latest } = responses;
  const counts = { invitations, answered };
  return found(
    responseValue(responses),
    days === undefined
      ? reason('response.record', counts)
      : reason('response.within', { ...counts, days }),
    latest === undefined
      ? now(need, 'responses')
      : referTo('responses', { level: 'VERIFIED', date: latest, source: 'platform' }),
  );
}

function assessTrack(need: NeedView, supplier: SupplierView): Finding {
  const compared = compareTrackRecord(need.queries, need.facts.buyer, supplier.track);
  const latest = supplier.track.entries[0];
  if (!compared || !latest) return found(undefined, reason('track.none', {}));
  const nearest = compared.best ?? latest.facts;
  return found(
    compared.value,
    reason('track.similar', {
      entries: compared.similar,
      percent: Math.floor(compared.bestSimilarity / 10_000),
      sameBuyer: compared.sameBuyer,
      latest: latest.facts.date,
    }),
    referTo('trackRecord', nearest.evidence),
  );
}

/** What the supplier is, apart from the single offer. */
export function standingRules(need: NeedView): Rule[] {
  const { facts } = need;
  const shared = { side: 'supplierServesNeed', audience: 'both' } as const;
  const rules: Rule[] = [];
  const add = (rule: Omit<Rule, 'side' | 'audience'>) => rules.push({ ...shared, ...rule });
  const destination = facts.delivery?.economy;
  if (facts.allowedEconomies?.length) {
    add({
      criterion: 'economy',
      ...settingOf(need, 'economy', 'must'),
      assess: (supplier) => assessEconomy(need, supplier),
    });
  }
  if (destination !== undefined) {
    add({
      criterion: 'tradeAgreement',
      ...settingOf(need, 'tradeAgreement'),
      assess: (supplier) => assessAgreement(need, supplier, destination),
    });
    add({
      criterion: 'exportExperience',
      ...settingOf(need, 'exportExperience', 'prefer', EXPORTS_ELSEWHERE),
      assess: (supplier) => assessExport(supplier, destination),
    });
  }
  if (facts.languages?.length) {
    add({
      criterion: 'language',
      ...settingOf(need, 'language'),
      assess: (supplier) => assessLanguage(need, supplier),
    });
  }
  for (const preference of facts.inclusion) {
    add({
      criterion: 'inclusion',
      subject: preference.label,
      ...weighed(need, 'inclusion', preference, ONE),
      assess: (supplier) => assessInclusion(need, supplier, preference.label),
    });
  }
  add({
    criterion: 'evidence',
    ...settingOf(need, 'evidence', 'prefer', evidenceGate(facts)),
    assess: (supplier) => assessEvidence(need, supplier),
  });
  add({
    criterion: 'responseRecord',
    ...settingOf(need, 'responseRecord', 'prefer', 500_000),
    assess: (supplier) => assessResponse(need, supplier),
  });
  add({
    criterion: 'trackRecord',
    ...settingOf(need, 'trackRecord', 'prefer', 1),
    assess: (supplier) => assessTrack(need, supplier),
  });
  return rules;
}

/** Lowest identity value that meets an evidence must. */
export const evidenceGate = ({ minimumEvidence }: NeedFacts): number =>
  minimumEvidence === undefined ? (EVIDENCE_VALUES[0] ?? 0) : evidenceValue(minimumEvidence);
