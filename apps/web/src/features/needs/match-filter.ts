import type { NeedMatchesQueryVariables } from '../../graphql/generated/needs';

/** Which of the eligible suppliers are listed, as the address of the page says it. */
export type MatchFilter = NonNullable<NeedMatchesQueryVariables['filter']>;

const levels = ['DOCUMENT', 'VERIFIED'] as const;
const labels = [
  ...(['WOMEN_OWNED', 'WOMEN_LED', 'WOMEN_LED_COOPERATIVE', 'YOUTH_OWNED'] as const),
  ...(['INDIGENOUS_OWNED', 'DISABILITY_OWNED'] as const),
] as const;
/** Least scores that can be asked for, in per cent. */
export const leastScores = ['40', '60', '80'];

/** The choices of a filter that are the same everywhere. */
export const filterChoices = { evidence: levels, label: labels };

/** Names of the filter's parts in the address. */
export const filterNames = [
  ...(['score', 'economy', 'certificate', 'evidence', 'label', 'newcomers'] as const),
] as const;
export type FilterName = (typeof filterNames)[number];

const oneOf = <T extends string>(known: readonly T[], text: string | null): T | undefined =>
  known.find((one) => one === text);

/** Reads the filter of an address; undefined where it has none. What it does not know it leaves out. */
export function readFilter(params: URLSearchParams): MatchFilter | undefined {
  const get = (name: FilterName): string | null => params.get(name);
  const score = oneOf(leastScores, get('score'));
  const economy = get('economy');
  const certificate = get('certificate');
  const evidence = oneOf(levels, get('evidence'));
  const label = oneOf(labels, get('label'));
  const filter: MatchFilter = {
    ...(score && { minimumScore: Number(score) / 100 }),
    ...(economy && { economies: [economy] }),
    ...(certificate && { certificates: [certificate] }),
    ...(evidence && { minimumEvidence: evidence }),
    ...(label && { ownershipLabels: [label] }),
    ...(get('newcomers') === 'only' && { newcomersOnly: true }),
  };
  return Object.keys(filter).length === 0 ? undefined : filter;
}
