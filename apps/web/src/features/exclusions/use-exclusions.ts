import { useTranslation } from 'react-i18next';
import { useClient, useMutation } from 'urql';
import {
  type ExclusionFactsFragment,
  SaveSupplierExclusionsDocument,
  SupplierExclusionsDocument,
} from '../../graphql/generated/exclusions';
import { showRefusal, showUndo } from '../../ui/toasts';

/** What a supplier excludes, as it is saved: whole. */
export interface Exclusions {
  readonly buyerIds: readonly string[];
  readonly sectors: readonly string[];
  /** How far a buyer has to be checked; null for any buyer. */
  readonly leastVerification: ExclusionFactsFragment['leastVerification'];
}

export const exclusionsOf = ({
  buyers,
  sectors,
  leastVerification,
}: ExclusionFactsFragment): Exclusions => ({
  buyerIds: buyers.map(({ id }) => id),
  sectors,
  leastVerification,
});

/** Changes what a supplier excludes, and offers to take it back. */
export function useExclusions(supplierId: string) {
  const { t } = useTranslation();
  const client = useClient();
  const [{ fetching }, send] = useMutation(SaveSupplierExclusionsDocument);

  const save = async ({ buyerIds, sectors, ...wish }: Exclusions): Promise<boolean> => {
    const input = { supplierId, buyerIds: [...buyerIds], sectors: [...sectors], ...wish };
    const result = (await send({ input })).data?.saveSupplierExclusions;
    if (result?.__typename === 'SupplierExclusions') return true;
    showRefusal(result);
    return false;
  };

  /** Saves another state and says so, with a way back to the one before. */
  const change = async (before: Exclusions, after: Exclusions, said: string): Promise<void> => {
    if (!(await save(after))) return;
    showUndo(said, t('undo'), () => void save(before));
  };

  /** Excludes a buyer besides those that are excluded already. */
  const excludeBuyer = async (buyerId: string): Promise<void> => {
    const answer = await client
      .query(SupplierExclusionsDocument, { supplierId }, { requestPolicy: 'network-only' })
      .toPromise();
    const result = answer.data?.supplierExclusions;
    if (result?.__typename !== 'SupplierExclusions') {
      showRefusal(result);
      return;
    }
    const before = exclusionsOf(result);
    const buyerIds = [...new Set([...before.buyerIds, buyerId])];
    await change(before, { ...before, buyerIds }, t('exclusions.excluded'));
  };

  return { isSaving: fetching, change, excludeBuyer };
}
