import { useTranslation } from 'react-i18next';
import { useMutation, useQuery } from 'urql';
import {
  RemoveFromShortlistDocument,
  ShortlistDocument,
  ShortlistSupplierDocument,
} from '../../graphql/generated/shortlist';
import { showFailure, showUndo } from '../../ui/toasts';

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

  const put = async (supplierOrganisationId: string, note: string) => {
    const answer = await add({
      organisationId: organisationId ?? '',
      supplierOrganisationId,
      note,
    });
    const result = answer.data?.shortlistSupplier;
    if (result?.__typename === 'ShortlistEntry') reload({ requestPolicy: 'network-only' });
    else showFailure(result?.message ?? t('error.network'));
  };
  const take = async (supplierOrganisationId: string) => {
    const answer = await remove({ organisationId: organisationId ?? '', supplierOrganisationId });
    const result = answer.data?.removeFromShortlist;
    if (result?.__typename === 'ShortlistEntry') reload({ requestPolicy: 'network-only' });
    else showFailure(result?.message ?? t('error.network'));
  };
  const toggle = async (id: string, name: string) => {
    const entry = entries.find((one) => one.supplierOrganisationId === id);
    if (!entry) {
      await put(id, '');
      showUndo(t('shortlist.added', { name }), t('undo'), () => void take(id));
    } else {
      await take(id);
      showUndo(t('shortlist.removed', { name }), t('undo'), () => void put(id, entry.note));
    }
  };
  const has = (id: string) => entries.some((one) => one.supplierOrganisationId === id);
  return { entries, error, fetching, has, put, toggle };
}
