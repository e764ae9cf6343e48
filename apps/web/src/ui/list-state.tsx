import { PageSkeleton } from './page-skeleton';
import { ErrorState } from './states';
import type { Kept } from './use-kept-query';

/**
 * How a question stands: its shape while it is on the way, why it failed, or from when what is in
 * sight is when it could not be renewed. Nothing while all is well.
 */
export function ListState({
  of: { data, error, since, renew },
  rows,
}: {
  readonly of: Kept<object>;
  /** How many rows its shape has. */
  readonly rows?: number;
}) {
  if (error) return <ErrorState error={error} retry={renew} since={since} />;
  return data ? null : <PageSkeleton rows={rows} />;
}
