import {
  Button,
  CloseButton,
  Group,
  Loader,
  NativeSelect,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useDebouncedCallback, useDisclosure, useMediaQuery } from '@mantine/hooks';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SetURLSearchParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import {
  SearchSuppliersDocument,
  type SearchSuppliersQuery,
} from '../../graphql/generated/discovery';
import { useFormat } from '../../i18n/use-format';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { EmptyState, ErrorState } from '../../ui/states';
import { Chips } from './chips';
import { CompareBar, useCompared } from './compare-bar';
import classes from './discovery.module.css';
import { Facets } from './facets';
import { NeedChoice, useChosenNeed } from './need-choice';
import { readSearch, type Search } from './search-params';
import { SaveSearchButton } from './save-search';
import { SupplierCard } from './supplier-card';
import { useFits } from './use-fits';

type Found = SearchSuppliersQuery['searchSuppliers'];

/** Cards that fill a screen of usual height. */
const fittingAScreen = 6;

export default function DiscoveryPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [areFacetsOpen, { toggle }] = useDisclosure();
  const isWide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  // There are dozens of filters: they are drawn after what shows first, and on a phone on demand.
  const areFacetsDrawn = useDeferredValue(isWide || areFacetsOpen, false);
  const search = readSearch(params);
  const needId = useChosenNeed(params);
  const [after, setAfter] = useState<{ readonly of: string; readonly cursor: string }>();
  const key = params.toString();
  const cursor = after?.of === key ? after.cursor : undefined;
  const [{ data, error, fetching }, retry] = useQuery({
    query: SearchSuppliersDocument,
    variables: { ...search, after: cursor },
  });
  // Drawn when there is time for it, so that typing never waits for the results of a letter before.
  const found = useDeferredValue(data?.searchSuppliers);

  return (
    <>
      <PageTitle title={t('discovery.title')} hint={t('discovery.hint')} />
      <Group align="flex-end" mb="md" className={classes.searchRow}>
        <SearchBox
          value={search.query}
          isBusy={fetching}
          onChange={(q) => {
            setParams(
              (before) => {
                if (q) before.set('q', q);
                else before.delete('q');
                return before;
              },
              { replace: true },
            );
          }}
        />
        <NeedChoice needId={needId} setParams={setParams} />
        <SortChoice value={search.sort} setParams={setParams} />
        <Button
          className={classes.facetButton}
          variant="default"
          onClick={toggle}
          aria-expanded={areFacetsOpen}
        >
          {t('discovery.filters')}
        </Button>
      </Group>
      <Group gap="xs">
        <Chips search={search} setParams={setParams} />
        <SaveSearchButton search={search} />
      </Group>
      <div className={classes.columns}>
        <aside
          className={classes.facets}
          data-open={areFacetsOpen || undefined}
          aria-label={t('discovery.filters')}
        >
          <Facets
            facets={areFacetsDrawn ? found?.facets : undefined}
            params={params}
            setParams={setParams}
          />
        </aside>
        <section aria-label={t('discovery.results')}>
          {error && <ErrorState error={error} retry={retry} />}
          {!error && !found && <PageSkeleton rows={6} />}
          {found && <Results found={found} isFirst={!cursor} needId={needId} />}
          {found?.pageInfo.hasNextPage && (
            <Button
              mt="md"
              variant="default"
              onClick={() => {
                setAfter({ of: key, cursor: found.pageInfo.endCursor ?? '' });
                window.scrollTo({ top: 0 });
              }}
            >
              {t('list.next')}
            </Button>
          )}
        </section>
      </div>
      <CompareBar />
    </>
  );
}

function SortChoice(props: {
  readonly value: Search['sort'];
  readonly setParams: SetURLSearchParams;
}) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      className={classes.sort}
      label={t('discovery.sort')}
      value={props.value}
      data={(['RELEVANCE', 'NEWEST', 'NAME', 'COMPLETENESS'] as const).map((value) => ({
        value,
        label: t(`discovery.sorts.${value}`),
      }))}
      onChange={(event) => {
        const { value } = event.currentTarget;
        props.setParams((before) => {
          before.set('sort', value);
          return before;
        });
      }}
    />
  );
}

function SearchBox(props: {
  readonly value: string;
  readonly isBusy: boolean;
  readonly onChange: (query: string) => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(props.value);
  // What was typed goes into the address a moment later, and comes back from it later still.
  const [known, setKnown] = useState({ value: props.value, sent: [] as readonly string[] });
  if (known.value !== props.value) {
    const at = known.sent.indexOf(props.value);
    setKnown({ value: props.value, sent: known.sent.slice(at + 1) });
    // A link changed the address, not what was typed here: the box shows what it says.
    if (at === -1) setText(props.value);
  }
  const send = useDebouncedCallback((query: string) => {
    setKnown((before) => ({ ...before, sent: [...before.sent, query] }));
    props.onChange(query);
  }, 150);
  const change = (value: string) => {
    setText(value);
    send(value.trim());
  };
  return (
    <TextInput
      className={classes.search}
      type="search"
      label={t('discovery.search')}
      placeholder={t('discovery.example')}
      value={text}
      onChange={(event) => {
        change(event.currentTarget.value);
      }}
      rightSection={
        props.isBusy ? (
          <Loader size="xs" aria-hidden="true" />
        ) : text ? (
          <CloseButton
            size="sm"
            aria-label={t('discovery.clear')}
            onClick={() => {
              change('');
            }}
          />
        ) : null
      }
    />
  );
}

const Results = memo(function Results({
  found,
  isFirst,
  needId,
}: {
  readonly found: Found;
  readonly isFirst: boolean;
  /** The buyer's need that the suppliers are judged by. */
  readonly needId: string | undefined;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const compared = useCompared();
  const ids = useMemo(() => found.edges.map(({ node }) => node.id), [found]);
  const fits = useFits(needId, ids);
  // What fits a screen is drawn first, the rest when there is time for it.
  const drawn = useDeferredValue(Number.POSITIVE_INFINITY, fittingAScreen);
  if (found.edges.length === 0) {
    return <EmptyState title={t('discovery.none')}>{t('discovery.noneHint')}</EmptyState>;
  }
  return (
    <Stack gap="sm" mih={drawn < found.edges.length ? '100vh' : undefined}>
      <Text size="sm" role="status">
        {t(found.isTotalExact ? 'discovery.count' : 'discovery.countAbout', {
          count: found.total,
          shown: format.number(found.total),
        })}
        {!isFirst && ` · ${t('list.further')}`}
      </Text>
      {fits?.error && <ErrorState error={fits.error} retry={fits.retry} />}
      {found.edges.slice(0, drawn).map(({ node }) => (
        <SupplierCard
          key={node.id}
          supplier={node}
          compared={compared}
          fits={fits?.error ? undefined : fits}
        />
      ))}
    </Stack>
  );
});
