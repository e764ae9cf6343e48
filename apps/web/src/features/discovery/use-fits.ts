import { type CombinedError, useQuery } from 'urql';
import { FitsOfNeedDocument, type FitsOfNeedQuery } from '../../graphql/generated/fits';

export type Fit = FitsOfNeedQuery['matchesAmong'][number];

/** How some suppliers serve a need. */
export interface Fits {
  readonly needId: string;
  /** A supplier's, null where it does not meet every must; undefined until it is known. */
  of(supplierId: string): Fit | null | undefined;
  readonly error: CombinedError | undefined;
  readonly retry: () => void;
}

/** Asks in one question how suppliers serve a need; undefined where no need is named. */
export function useFits(
  needId: string | undefined,
  supplierIds: readonly string[],
): Fits | undefined {
  const [{ data, error, stale, fetching }, retry] = useQuery({
    query: FitsOfNeedDocument,
    variables: { needId: needId ?? '', supplierIds: [...supplierIds] },
    pause: !needId || supplierIds.length === 0,
  });
  if (!needId) return undefined;
  const known = data && !stale && !fetching ? data.matchesAmong : undefined;
  const bySupplier = new Map(known?.map((fit) => [fit.supplierId, fit]));
  return {
    needId,
    of: (id) => (known ? (bySupplier.get(id) ?? null) : undefined),
    error,
    retry,
  };
}
