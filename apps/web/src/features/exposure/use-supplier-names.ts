import { useQuery } from 'urql';
import { ShownSuppliersDocument } from '../../graphql/generated/exposure';

/** Most suppliers that the api names at once. */
const mostNamed = 100;

/** The names of suppliers, as far as they are published. */
export function useSupplierNames(supplierIds: readonly string[]): (id: string) => string {
  const ids = [...new Set(supplierIds)].slice(0, mostNamed);
  const [{ data }] = useQuery({
    query: ShownSuppliersDocument,
    variables: { ids },
    pause: ids.length === 0,
  });
  const names = new Map(
    data?.publishedProfiles.map((one) => [one.id, one.tradeNames[0] ?? one.legalName ?? '']),
  );
  return (id) => names.get(id) ?? '…';
}
