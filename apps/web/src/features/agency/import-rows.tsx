import { Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation } from 'urql';
import { DecideDuplicateDocument, type ImportRowsQuery } from '../../graphql/generated/imports';
import { useFormat } from '../../i18n/use-format';
import { StackedTable } from '../../ui/stacked-table';
import { showRefusal } from '../../ui/toasts';

type Row = ImportRowsQuery['importRows']['edges'][number]['node'];

interface RowsProps {
  readonly importId: string;
  readonly rows: readonly Row[];
  readonly reload: (options: { requestPolicy: 'network-only' }) => void;
}

/** The rows of a checked file, each with what it would do or what is wrong with it. */
export function ImportRows({ importId, rows, reload }: RowsProps) {
  const { t } = useTranslation();
  return (
    <StackedTable
      label={t('imports.review')}
      columns={[t('imports.row'), t('supplier.legalName'), t('imports.outcome'), t('offer.name')]}
      rows={rows.map((row) => ({
        key: String(row.rowNumber),
        cells: [
          row.rowNumber,
          <Firm row={row} />,
          <Outcome importId={importId} row={row} reload={reload} />,
          [row.offerName, row.hsCode && `HS ${row.hsCode}`].filter(Boolean).join(' · '),
        ],
      }))}
    />
  );
}

function Firm({ row }: { readonly row: Row }) {
  return (
    <>
      <Text size="sm" fw={600}>
        {row.legalName}
      </Text>
      <Text size="sm">{[row.place, row.registryNumber].filter(Boolean).join(' · ')}</Text>
    </>
  );
}

type OutcomeProps = Omit<RowsProps, 'rows'> & { readonly row: Row };

function Outcome({ importId, row, reload }: OutcomeProps) {
  const { t } = useTranslation();
  return (
    <>
      {row.outcome && t(`imports.rowOutcome.${row.outcome}`)}
      {row.problems.length > 0 && (
        <List size="sm">
          {row.problems.map(({ path, message }) => (
            <List.Item key={`${path} ${message}`}>{message}</List.Item>
          ))}
        </List>
      )}
      <Duplicates importId={importId} row={row} reload={reload} />
    </>
  );
}

/** Whether a row is a firm that is known already: somebody decides, the likeness only advises. */
function Duplicates({ importId, row, reload }: OutcomeProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [{ fetching }, decide] = useMutation(DecideDuplicateDocument);
  const answer = async (profileId: string, isSame: boolean) => {
    const input = { importId, rowNumber: row.rowNumber, profileId, isSame };
    const { data } = await decide({ input });
    const result = data?.decideDuplicate;
    if (result?.__typename !== 'Import') showRefusal(result);
    reload({ requestPolicy: 'network-only' });
  };
  return row.likelyDuplicates.map((one) => (
    <Group key={one.profileId} gap="xs" mt={4}>
      <Text size="sm">
        {one.otherRow === null ? (
          <Link to={`/suppliers/${one.profileId}`}>{one.name}</Link>
        ) : (
          `${one.name} (${t('imports.rowNumber', { number: one.otherRow })})`
        )}{' '}
        {[one.place, one.registryNumber, format.percent(one.similarity)]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      <Button
        size="compact-xs"
        variant="default"
        disabled={fetching}
        aria-label={t('imports.sameNamed', { name: one.name })}
        onClick={() => void answer(one.profileId, true)}
      >
        {t('imports.same')}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={fetching}
        aria-label={t('imports.otherNamed', { name: one.name })}
        onClick={() => void answer(one.profileId, false)}
      >
        {t('imports.other')}
      </Button>
    </Group>
  ));
}
