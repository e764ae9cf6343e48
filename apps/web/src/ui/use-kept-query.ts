import { useCallback } from 'react';
import { type AnyVariables, type CombinedError, useQuery, type UseQueryArgs } from 'urql';
import { useKept } from './use-kept';

/** A question whose last answer stays in sight while it cannot be asked anew. */
export interface Kept<D> {
  readonly data: D | undefined;
  /** Why the last try failed; undefined where it did not. */
  readonly error: CombinedError | undefined;
  /** When what is in sight came; undefined while there is nothing. */
  readonly since: Date | undefined;
  /** Asks the api anew. */
  readonly renew: () => void;
}

/** When each answer was first seen, for as long as anything holds it. */
const seenAt = new WeakMap<object, Date>();

function sinceWhen(answer: object): Date {
  const since = seenAt.get(answer) ?? new Date();
  seenAt.set(answer, since);
  return since;
}

/** Like `useQuery` for what a page shows; `ListState` says how it stands. */
export function useKeptQuery<D extends object, V extends AnyVariables>(
  question: UseQueryArgs<V, D>,
): Kept<D> {
  const [result, execute] = useQuery(question);
  const data = useKept(result);
  const renew = useCallback(() => {
    execute({ requestPolicy: 'network-only' });
  }, [execute]);
  return { data, error: result.error, since: data && sinceWhen(data), renew };
}
