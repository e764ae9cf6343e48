import { type InputProblem, problemAt } from '#platform';
import type { ExposureArgs } from '../dto/exposure.dto.js';
import { matchingFailures } from '../matching.errors.js';

const most = { needs: 50, places: 50, floors: 10 };

/**
 * What is out of bounds in a question about exposure.
 * @param groups those that a floor may name.
 */
export function findProblems(
  { needIds, places, fairnessPercent, floors }: ExposureArgs,
  groups: readonly string[],
): InputProblem[] {
  const { MATCH_NUMBER_OUT_OF_RANGE, MATCH_TOO_MANY, MATCH_GROUP_UNKNOWN } = matchingFailures;
  const within = (path: string, value: number, from: number, to: number): InputProblem[] =>
    value >= from && value <= to ? [] : [problemAt(path, MATCH_NUMBER_OUT_OF_RANGE({ from, to }))];
  const atMost = (path: string, count: number, limit: number): InputProblem[] =>
    count <= limit ? [] : [problemAt(path, MATCH_TOO_MANY({ most: limit }))];
  return [
    ...atMost('needIds', needIds.length, most.needs),
    ...atMost('floors', floors.length, most.floors),
    ...within('places', places, 1, most.places),
    ...within('fairnessPercent', fairnessPercent, 0, 100),
    ...floors.flatMap(({ group, percent }, index) => [
      ...(groups.includes(group)
        ? []
        : [problemAt(`floors.${index}.group`, MATCH_GROUP_UNKNOWN({ group }))]),
      ...within(`floors.${index}.percent`, percent, 0, 100),
    ]),
  ];
}

/** Refuses needs that are not the asker's own, each where it was named. */
export const findForeign = (
  needIds: readonly string[],
  own: { has(needId: string): boolean },
): InputProblem[] =>
  needIds.flatMap((id, index) =>
    own.has(id) ? [] : [problemAt(`needIds.${index}`, matchingFailures.MATCH_NEED_NOT_FOUND())],
  );
