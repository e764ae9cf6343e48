import { Anchor, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import {
  ConfirmImportDocument,
  type ImportFactsFragment,
  ImportRowsDocument,
  type ImportRowsQueryVariables,
} from '../../graphql/generated/imports';
import { useFormat } from '../../i18n/use-format';
import { EmptyState } from '../../ui/states';
import { showRefusal } from '../../ui/toasts';
import { ListState } from '../../ui/list-state';
import { useKeptQuery } from '../../ui/use-kept-query';
import { ImportRows } from './import-rows';

type Filter = ImportRowsQueryVariables['show'];
const filters: readonly Filter[] = ['ALL', 'WRONG', 'LIKELY_DUPLICATE'];
const undecidedWays = ['HOLD_BACK', 'CREATE'] as const;

/** What each row would do, before anything is stored: mistakes, likely duplicates, and the rest. */
export function ImportReview({ one }: { readonly one: ImportFactsFragment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [show, setShow] = useState<Filter>('ALL');
  const [after, setAfter] = useState<string>();
  const [undecided, setUndecided] = useState<(typeof undecidedWays)[number]>('HOLD_BACK');
  const list = useKeptQuery({
    query: ImportRowsDocument,
    variables: { importId: one.id, show, after },
    requestPolicy: 'cache-and-network',
  });
  const [{ fetching }, confirm] = useMutation(ConfirmImportDocument);
  const rows = list.data?.importRows.edges.map(({ node }) => node);

  return (
    <Stack>
      <Text>
        {t('imports.checked', {
          total: format.number(one.rowsTotal ?? 0),
          wrong: format.number(one.counts.wrong),
        })}{' '}
        {one.counts.wrong > 0 && (
          <Anchor href={`/imports/${one.id}/errors.csv`} download underline="always">
            {t('imports.errorsFile')}
          </Anchor>
        )}
      </Text>
      <Group align="flex-end">
        <NativeSelect
          label={t('imports.show')}
          value={show}
          data={filters.map((value) => ({ value, label: t(`imports.filter.${value}`) }))}
          onChange={(event) => {
            setShow(event.currentTarget.value as Filter);
            setAfter(undefined);
          }}
        />
        <NativeSelect
          label={t('imports.undecided')}
          value={undecided}
          data={undecidedWays.map((value) => ({
            value,
            label: t(`imports.undecidedWay.${value}`),
          }))}
          onChange={(event) => {
            setUndecided(event.currentTarget.value as typeof undecided);
          }}
        />
        <Button
          loading={fetching}
          onClick={async () => {
            const { data: answer } = await confirm({ importId: one.id, undecided });
            const result = answer?.confirmImport;
            if (result?.__typename !== 'Import') showRefusal(result);
          }}
        >
          {t('imports.confirm')}
        </Button>
      </Group>
      <ListState of={list} />
      {rows?.length === 0 && <EmptyState title={t('imports.noRows')} />}
      {rows && rows.length > 0 && <ImportRows importId={one.id} rows={rows} reload={list.renew} />}
      {list.data?.importRows.pageInfo.hasNextPage && (
        <Group>
          <Button
            variant="default"
            onClick={() => {
              setAfter(list.data?.importRows.pageInfo.endCursor ?? undefined);
            }}
          >
            {t('list.next')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
