import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { useViewer } from '../../app/viewer';
import { SaveSearchDocument } from '../../graphql/generated/searches';
import { showFailure, showRefusal, showUndo } from '../../ui/toasts';
import { useFacetLabel } from './facet-label';
import { chosenValues, type Search } from './search-params';

/** Keeps what is searched for now, under a name made of it that can be changed later. */
export function SaveSearchButton({ search }: { readonly search: Search }) {
  const { t } = useTranslation();
  const { viewer } = useViewer();
  const navigate = useNavigate();
  const labelOf = useFacetLabel();
  const [{ fetching }, save] = useMutation(SaveSearchDocument);
  const words = [
    search.query,
    ...chosenValues(search).map(({ name, value }) => labelOf(name, value)),
  ];
  const name = words.filter(Boolean).join(', ').slice(0, 80);
  if (!viewer || name === '') return null;

  const press = async () => {
    const { data } = await save({ input: { ...search, name } });
    const result = data?.saveSearch;
    if (result?.__typename === 'SavedSearch') {
      showUndo(t('searches.saved', { name: result.name }), t('searches.title'), () => {
        void navigate('/searches');
      });
    } else if (result?.__typename === 'InvalidInput') {
      showFailure(result.problems.map(({ message }) => message).join(' '));
    } else showRefusal(result);
  };

  return (
    <Button size="compact-sm" variant="default" loading={fetching} onClick={() => void press()}>
      {t('searches.save')}
    </Button>
  );
}
