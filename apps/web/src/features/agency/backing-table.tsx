import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgencyMsmeFactsFragment } from '../../graphql/generated/msme';
import { useFormat } from '../../i18n/use-format';
import { StackedTable } from '../../ui/stacked-table';

type Evidence = AgencyMsmeFactsFragment['evidence'][number]['evidence'];

/** Things that an MSME states, how well each is backed, and by what. */
export function BackingTable(props: {
  readonly title: string;
  /** What the things are: facts, or offers. */
  readonly label: string;
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly evidence: Evidence;
  }[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <StackedTable
      label={props.title}
      columns={[props.label, t('backing.level'), t('backing.basis')]}
      rows={props.rows.map(({ key, name, evidence }) => ({
        key,
        cells: [
          name,
          t('evidence.note', {
            level: t(`evidence.${evidence.level}`),
            source: t(`source.${evidence.source}`),
            day: format.day(evidence.on),
          }),
          evidence.backing ? <Basis backing={evidence.backing} /> : '–',
        ],
      }))}
    />
  );
}

function Basis(props: { readonly backing: NonNullable<Evidence['backing']> }) {
  const { agency, basis, url } = props.backing;
  return (
    <>
      {url ? (
        <Anchor href={url} rel="noreferrer" underline="always">
          {basis}
        </Anchor>
      ) : (
        basis
      )}
      <Text size="sm">{agency}</Text>
    </>
  );
}
