/**
 * Terms in a line for each frequency, the commonest first: `2512 and`, `45 mango papaya`. The same
 * frequencies give the same lines. Terms hold no white space.
 */
export function toTermLines(frequencies: ReadonlyMap<string, number>): string {
  const byFrequency = Map.groupBy(frequencies.keys(), (term) => frequencies.get(term) ?? 0);
  return [...byFrequency]
    .sort(([one], [other]) => other - one)
    .map(([frequency, terms]) => [frequency, ...terms.sort()].join(' '))
    .join('\n');
}

/** What {@link toTermLines} wrote. */
export function fromTermLines(lines: string): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const line of lines.split('\n')) {
    const [frequency, ...terms] = line.split(' ');
    for (const term of terms) frequencies.set(term, Number(frequency));
  }
  return frequencies;
}
