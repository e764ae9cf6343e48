import type { EconomyCode } from './economy.js';

/** How sure a date is. */
export type DateBasis =
  | 'sourced'
  /** The year is in the World Bank panel, the day is from memory. */
  | 'year_sourced_date_memory'
  /** The first date is sourced, the dates of later parties are from memory. */
  | 'date_sourced_party_memory'
  | 'memory';

export interface AgreementParty {
  readonly economy: EconomyCode;
  /** Day of entry into force for this party, YYYY-MM-DD; absent while only signed. */
  readonly inForceFrom?: string;
  /** Last day in force for this party, where it has left. */
  readonly inForceUntil?: string;
  readonly basis?: DateBasis;
}

export interface TradeAgreement {
  readonly id: string;
  readonly name: string;
  readonly kind: 'plurilateral' | 'bilateral';
  /** `partial`: selected goods only. `one_way`: some parties grant, the others receive. */
  readonly coverage: 'full' | 'partial' | 'one_way';
  readonly status: 'in_force' | 'signed';
  readonly signedOn?: string;
  /** The parties that grant access, in a one-way agreement. */
  readonly grantedBy?: readonly EconomyCode[];
  /**
   * The one partner of a group: the agreement is used between it and each member of the group, while
   * the members have their own agreement among themselves (ASEAN and China, for one).
   */
  readonly partner?: EconomyCode;
  readonly parties: readonly AgreementParty[];
  readonly note?: string;
  readonly sources: readonly string[];
}

/** An agreement between two economies on a day. Says nothing about the duty of any product. */
export interface PairAgreement {
  readonly agreement: TradeAgreement;
  /** The day from which it holds between the two: the later of their two dates. */
  readonly inForceFrom: string;
  /** The weaker basis of the two dates. */
  readonly basis: DateBasis;
  /** To be shown as it is. Never to be read as "duty-free": that needs the schedule and origin rule. */
  readonly statement: string;
}

export type PairCoverage = 'full' | 'partial' | 'none';

const surest: readonly DateBasis[] = [
  'sourced',
  'date_sourced_party_memory',
  'year_sourced_date_memory',
  'memory',
];

/**
 * Agreements in force between two economies on a day (YYYY-MM-DD), full ones first, then by date.
 * The order of the pair does not matter. Agreements that are only signed are never in it.
 */
export function findAgreementsInForce(
  agreements: readonly TradeAgreement[],
  a: EconomyCode,
  b: EconomyCode,
  date: string,
): readonly PairAgreement[] {
  if (a === b) return [];
  assertDay(date);
  return agreements
    .flatMap((agreement) => inForceBetween(agreement, a, b, date) ?? [])
    .sort(
      (x, y) =>
        Number(x.agreement.coverage !== 'full') - Number(y.agreement.coverage !== 'full') ||
        (x.inForceFrom < y.inForceFrom ? -1 : Number(x.inForceFrom > y.inForceFrom)),
    );
}

/** `full` when at least one full agreement is in force, `partial` when only others are. */
export function coverageOf(found: readonly PairAgreement[]): PairCoverage {
  if (found.some(({ agreement }) => agreement.coverage === 'full')) return 'full';
  return found.length > 0 ? 'partial' : 'none';
}

function inForceBetween(
  agreement: TradeAgreement,
  a: EconomyCode,
  b: EconomyCode,
  date: string,
): PairAgreement | undefined {
  const [first, second] = [a, b].map((economy) =>
    agreement.parties.find((party) => party.economy === economy),
  );
  if (agreement.status !== 'in_force' || first === undefined || second === undefined)
    return undefined;
  if (!isBetween(agreement, a, b) || !holds(first, date) || !holds(second, date)) return undefined;
  const inForceFrom = [first.inForceFrom ?? '', second.inForceFrom ?? ''].sort()[1] ?? '';
  return {
    agreement,
    inForceFrom,
    basis: weaker(first.basis ?? 'memory', second.basis ?? 'memory'),
    statement: statementFor(agreement),
  };
}

/** One-way: between one that grants and one that receives. With a partner: between it and the rest. */
function isBetween(agreement: TradeAgreement, a: EconomyCode, b: EconomyCode): boolean {
  const { grantedBy, partner } = agreement;
  if (partner !== undefined) return a === partner || b === partner;
  return grantedBy === undefined || grantedBy.includes(a) !== grantedBy.includes(b);
}

const holds = (party: AgreementParty, date: string): boolean =>
  party.inForceFrom !== undefined &&
  party.inForceFrom <= date &&
  (party.inForceUntil === undefined || date <= party.inForceUntil);

const weaker = (a: DateBasis, b: DateBasis): DateBasis =>
  surest.indexOf(a) > surest.indexOf(b) ? a : b;

const statements: Readonly<Record<TradeAgreement['coverage'], string>> = {
  full: 'Agreement in force between these economies',
  partial: 'Agreement in force between these economies, for selected goods only',
  one_way: 'Agreement in force between these economies, in one direction only',
};

const statementFor = ({ coverage }: TradeAgreement): string => statements[coverage];

function assertDay(date: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date))
    throw new RangeError(`${date} is not a day like 2026-11-22.`);
}
