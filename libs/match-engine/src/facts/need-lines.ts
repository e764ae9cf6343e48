import type { NeedFacts } from './need.facts.js';

/**
 * The lines of a need, its own product first, each as a need by itself with the need's terms and
 * requirements. A budget is for the need's own product.
 */
export function linesOf(need: NeedFacts): readonly [NeedFacts, ...NeedFacts[]] {
  const { lines = [], ...own } = need;
  return [
    own,
    ...lines.map(({ name, texts, codes, quantity }) => ({
      ...own,
      name,
      texts,
      codes,
      quantity,
      budget: undefined,
    })),
  ];
}

/** What reasons call a line, by its place. */
export const lineNameOf = ({ name }: NeedFacts, line: number): string => name ?? `${line + 1}`;

/** Sectors that a need touches, by any of its lines. */
export const sectorsOf = ({ sector, lines = [] }: NeedFacts): readonly string[] => [
  ...new Set([sector, ...lines.map((line) => line.sector)].filter((one) => one !== undefined)),
];
