import { useState } from 'react';
import type { UseQueryState } from 'urql';

type Answered<D> = Pick<UseQueryState<D>, 'data' | 'error' | 'operation'>;

/** What a query last gave, which stays while the same question fails when it is asked again. */
export function useKept<D>({ data, error, operation }: Answered<D>): D | undefined {
  const [kept, keep] = useState<{ readonly key: number | undefined; readonly data: D }>();
  if (data !== undefined && data !== kept?.data) keep({ key: operation?.key, data });
  const isSameQuestion = kept !== undefined && kept.key === operation?.key;
  return data ?? (error && isSameQuestion ? kept.data : undefined);
}
