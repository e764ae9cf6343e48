import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import {
  RemoveFromShortlistDocument,
  type RemoveFromShortlistMutation,
  ShortlistDocument,
  ShortlistSupplierDocument,
  type ShortlistSupplierMutation,
} from '../../graphql/generated/shortlist';
import { showRefusal, showUndo } from '../../ui/toasts';

type Outcome =
  | ShortlistSupplierMutation['shortlistSupplier']
  | RemoveFromShortlistMutation['removeFromShortlist']
  | undefined;

/** The general shortlist of a buyer, shared by its team; every change can be undone. */
export function useShortlist(organisationId: string | undefined) {
  const { t } = useTranslation();
  const [{ data, error, fetching }, reload] = useQuery({
    query: ShortlistDocument,
    variables: { organisationId: organisationId ?? '' },
    pause: !organisationId,
  });
  const [, add] = useMutation(ShortlistSupplierDocument);
  const [, remove] = useMutation(RemoveFromShortlistDocument);
  const entries = data?.shortlist.edges.map(({ node }) => node) ?? [];

  /** Whether what was asked for was done; if not, the reader is told why. */
  const settle = (result: Outcome): boolean => {
    const isDone = result?.__typename === 'ShortlistEntry';
    if (isDone) reload({ requestPolicy: 'network-only' });
    else showRefusal(result);
    return isDone;
  };
  const put = async (supplierOrganisationId: string, note: string) => {
    const answer = await add({
      organisationId: organisationId ?? '',
      supplierOrganisationId,
      note,
    });
    return settle(answer.data?.shortlistSupplier);
  };
  const take = async (supplierOrganisationId: string) => {
    const answer = await remove({ organisationId: organisationId ?? '', supplierOrganisationId });
    return settle(answer.data?.removeFromShortlist);
  };
  const toggle = async (id: string, name: string) => {
    const entry = entries.find((one) => one.supplierOrganisationId === id);
    if (!entry) {
      const isAdded = await put(id, '');
      if (isAdded) showUndo(t('shortlist.added', { name }), t('undo'), () => void take(id));
    } else if (await take(id)) {
      showUndo(t('shortlist.removed', { name }), t('undo'), () => void put(id, entry.note));
    }
  };
  const has = (id: string) => entries.some((one) => one.supplierOrganisationId === id);
  return { entries, error, fetching, has, put, toggle };
}
