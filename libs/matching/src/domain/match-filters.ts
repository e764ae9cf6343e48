import type { EvidenceLevel, OwnershipLabel } from '#kernel';
import { type CodeBeginning, ONE, type RankedPair, type SupplierFilter } from '#match-engine';

/** Least scores, from 0 to 1. */
export interface LeastScores {
  readonly minimumScore?: number | null;
  readonly minimumSupplierServesNeed?: number | null;
  readonly minimumNeedSuitsSupplier?: number | null;
}

/** Which suppliers of a need are wished for. */
export interface NeedMatchWish extends LeastScores {
  readonly economies?: readonly string[] | null;
  readonly sectors?: readonly string[] | null;
  readonly ownershipLabels?: readonly OwnershipLabel[] | null;
  readonly certificates?: readonly string[] | null;
  readonly minimumEvidence?: EvidenceLevel | null;
  readonly newcomersOnly?: boolean | null;
}

/** Which needs of a supplier are wished for. */
export interface SupplierMatchWish extends LeastScores {
  readonly deliveryEconomies?: readonly string[] | null;
  readonly sectors?: readonly string[] | null;
  readonly minimumBuyerVerification?: EvidenceLevel | null;
}

/** Whether a wish asks for anything. */
export const asksForAnything = (wish: object | null | undefined): boolean =>
  Object.values(wish ?? {}).some((part) =>
    Array.isArray(part) ? part.length > 0 : part !== null && part !== undefined && part !== false,
  );

/** The part of a wish that the engine's columns answer. */
export const toSupplierFilter = (wish: NeedMatchWish): SupplierFilter => ({
  economies: wish.economies ?? [],
  codes: (wish.sectors ?? []).map(toBeginning),
  labels: wish.ownershipLabels ?? [],
  certificates: wish.certificates ?? [],
  minimumEvidence: wish.minimumEvidence ?? undefined,
  withoutPast: wish.newcomersOnly ?? false,
});

/** Whether a pair has the least scores that are wished for. */
export function hasLeastScores(pair: RankedPair, wish: LeastScores): boolean {
  const reaches = (score: number, least: number | null | undefined): boolean =>
    score >= Math.ceil((least ?? 0) * ONE - rounding);
  return (
    reaches(pair.fused, wish.minimumScore) &&
    reaches(pair.supplierServesNeed, wish.minimumSupplierServesNeed) &&
    reaches(pair.needSuitsSupplier, wish.minimumNeedSuitsSupplier)
  );
}

/** Millionths as a share times a million may miss the whole number by this. */
const rounding = 1e-6;

/** The beginning of codes that a sector's key stands for, such as `HS-08`. */
export function toBeginning(key: string): CodeBeginning {
  const [system = '', digits = ''] = key.split('-');
  return { system: system as CodeBeginning['system'], digits };
}
