import { Button, Card, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { useViewer } from '../../app/viewer';
import {
  ChangeSavedSearchDocument,
  DeleteSavedSearchDocument,
  type SavedSearchFactsFragment,
  SavedSearchesDocument,
  SaveSearchDocument,
} from '../../graphql/generated/searches';
import { useFormat } from '../../i18n/use-format';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { EmptyState, NeedsRole } from '../../ui/states';
import { showFailure, showRefusal, showUndo } from '../../ui/toasts';
import { useFacetLabel } from './facet-label';
import { chosenValues, readSearch, writeSearch } from './search-params';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';

export default function SearchesPage() {
  const { viewer } = useViewer();
  if (viewer === undefined) return <PageSkeleton />;
  if (viewer === null) return <NeedsRole role="any" />;
  return <SavedSearches />;
}

/** The searches that somebody kept, each to be run again, named, told of weekly, or forgotten. */
function SavedSearches() {
  const { t } = useTranslation();
  const list = useKeptQuery({
    query: SavedSearchesDocument,
    requestPolicy: 'cache-and-network',
  });
  if (!list.data) return <ListState of={list} />;
  const searches = list.data.savedSearches.edges.map(({ node }) => node);
  return (
    <>
      <PageTitle title={t('searches.title')} hint={t('searches.hint')} />
      <ListState of={list} />
      {searches.length === 0 && (
        <EmptyState
          title={t('searches.none')}
          action={
            <Button component={Link} to="/suppliers">
              {t('nav.suppliers')}
            </Button>
          }
        >
          {t('searches.noneHint')}
        </EmptyState>
      )}
      <Stack gap="sm">
        {searches.map((search) => (
          <SavedSearch key={search.id} search={search} renew={list.renew} />
        ))}
      </Stack>
    </>
  );
}

function SavedSearch(props: {
  readonly search: SavedSearchFactsFragment;
  readonly renew: () => void;
}) {
  const { search, renew } = props;
  const { t } = useTranslation();
  const format = useFormat();
  const labelOf = useFacetLabel();
  const [, change] = useMutation(ChangeSavedSearchDocument);
  const [, forget] = useMutation(DeleteSavedSearchDocument);
  const [, save] = useMutation(SaveSearchDocument);
  const address = writeSearch(search);
  const asked = readSearch(new URL(address, location.origin).searchParams);
  const words = chosenValues(asked).map(({ name, value }) => labelOf(name, value));

  const set = async (part: { name?: string; hasAlert?: boolean }) => {
    const { data } = await change({ input: { id: search.id, ...part } });
    const result = data?.changeSavedSearch;
    if (result?.__typename === 'SavedSearch') return;
    showFailure(
      result?.__typename === 'InvalidInput'
        ? result.problems.map(({ message }) => message).join(' ')
        : (result?.message ?? t('error.network')),
    );
    renew();
  };
  const remove = async () => {
    const { data } = await forget({ id: search.id });
    const result = data?.deleteSavedSearch;
    renew();
    if (result?.__typename !== 'SavedSearch') {
      showRefusal(result);
      return;
    }
    const { name, hasAlert } = result;
    showUndo(t('searches.forgotten', { name }), t('undo'), () => {
      void save({ input: { ...asked, name, hasAlert } }).then(renew);
    });
  };

  return (
    <Card withBorder component="article">
      <Group align="flex-end" justify="space-between">
        <TextInput
          label={t('searches.name')}
          defaultValue={search.name}
          maxLength={80}
          style={{ flex: '1 1 16rem' }}
          onBlur={(event) => {
            const name = event.currentTarget.value.trim();
            if (name !== '' && name !== search.name) void set({ name });
          }}
        />
        <Group gap="xs">
          <Button component={Link} size="sm" to={address}>
            {t('searches.run')}
          </Button>
          <Button
            size="sm"
            variant="default"
            aria-label={t('searches.forgetNamed', { name: search.name })}
            onClick={() => void remove()}
          >
            {t('searches.forget')}
          </Button>
        </Group>
      </Group>
      <Text size="sm" mt="xs">
        {[search.query, ...words].filter(Boolean).join(' · ')}
      </Text>
      <Group mt="xs" justify="space-between">
        <Checkbox
          label={t('searches.alert')}
          checked={search.hasAlert}
          onChange={(event) => {
            void set({ hasAlert: event.currentTarget.checked });
          }}
        />
        <Text size="sm">{t('searches.since', { day: format.day(search.createdAt) })}</Text>
      </Group>
    </Card>
  );
}
