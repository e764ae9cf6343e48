import { type InputProblem, InvalidInput, problemAt, refuse } from '#platform';
import { vocabulary } from '#taxonomy';
import type { LeastScores, NeedMatchWish, SupplierMatchWish } from '../domain/match-filters.js';
import { isSector } from '../facts/sectors.js';
import { matchingFailures } from '../matching.errors.js';

const most = { economies: 21, sectors: 50, certificates: 20, ownershipLabels: 20 } as const;

/** @throws Refused with InvalidInput for economies, sectors and schemes that there are not, too many of them, and scores outside of 0 to 1. */
export function requireNeedWish(wish: NeedMatchWish): void {
  refuseAny([
    ...checkScores(wish),
    ...checkEconomies('economies', wish.economies),
    ...checkSectors(wish.sectors),
    ...checkCount('ownershipLabels', wish.ownershipLabels, most.ownershipLabels),
    ...checkCount('certificates', wish.certificates, most.certificates),
    ...checkEach('certificates', wish.certificates, (id) =>
      vocabulary.isCertificateScheme(id)
        ? undefined
        : matchingFailures.MATCH_SCHEME_UNKNOWN({ id }),
    ),
  ]);
}

/** The same for what a supplier wishes to see. */
export function requireSupplierWish(wish: SupplierMatchWish): void {
  refuseAny([
    ...checkScores(wish),
    ...checkEconomies('deliveryEconomies', wish.deliveryEconomies),
    ...checkSectors(wish.sectors),
  ]);
}

function refuseAny(problems: readonly InputProblem[]): void {
  if (problems.length > 0) refuse(new InvalidInput(problems));
}

const scores = [
  'minimumScore',
  'minimumSupplierServesNeed',
  'minimumNeedSuitsSupplier',
] as const satisfies readonly (keyof LeastScores)[];

const checkScores = (wish: LeastScores): InputProblem[] =>
  scores.flatMap((name) => {
    const least = wish[name] ?? 0;
    const text = matchingFailures.MATCH_NUMBER_OUT_OF_RANGE({ from: 0, to: 1 });
    return least >= 0 && least <= 1 ? [] : [problemAt(`filter.${name}`, text)];
  });

type Values = readonly string[] | null | undefined;
type Problem = Parameters<typeof problemAt>[1];

const checkCount = (path: string, values: Values, limit: number): InputProblem[] =>
  (values?.length ?? 0) <= limit
    ? []
    : [problemAt(`filter.${path}`, matchingFailures.MATCH_TOO_MANY({ most: limit }))];

const checkEach = (
  path: string,
  values: Values,
  problemOf: (value: string) => Problem | undefined,
): InputProblem[] =>
  (values ?? []).flatMap((value, index) => {
    const problem = problemOf(value);
    return problem ? [problemAt(`filter.${path}.${index}`, problem)] : [];
  });

const checkEconomies = (path: string, economies: Values): InputProblem[] => [
  ...checkCount(path, economies, most.economies),
  ...checkEach(path, economies, (code) =>
    vocabulary.isEconomy(code) ? undefined : matchingFailures.MATCH_ECONOMY_UNKNOWN({ code }),
  ),
];

const checkSectors = (sectors: Values): InputProblem[] => [
  ...checkCount('sectors', sectors, most.sectors),
  ...checkEach('sectors', sectors, (key) =>
    isSector(key) ? undefined : matchingFailures.MATCH_SECTOR_UNKNOWN({ key }),
  ),
];
