import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import {
  type ConsortiumProposalQuery,
  MatchedSuppliersDocument,
} from '../../graphql/generated/needs';
import { useFormat } from '../../i18n/use-format';
import { StackedTable } from '../../ui/stacked-table';
import { wholePercents } from './whole-percents';

type Partner = ConsortiumProposalQuery['consortiumProposal']['partners'][number];

/** Who supplies how much of which line. */
export function PartnerTable(props: {
  readonly needId: string;
  readonly partners: readonly Partner[];
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { economy } = useReferenceData();
  const ids = props.partners.map(({ supplierId }) => supplierId);
  const [{ data }] = useQuery({ query: MatchedSuppliersDocument, variables: { ids } });
  const suppliers = new Map(data?.publishedProfiles.map((one) => [one.id, one]));
  const percents = lineNumbers(props.partners).map((line) =>
    wholePercents(props.partners.map(({ lines }) => lines[line]?.share ?? 0)),
  );
  const rows = props.partners.map(({ supplierId, isLead, lines, score }, row) => {
    const supplier = suppliers.get(supplierId);
    const place = [supplier?.place?.name, supplier && economy(supplier.economy)];
    return {
      key: supplierId,
      cells: [
        <>
          <Link to={`/needs/${props.needId}/why/${supplierId}`}>
            {supplier?.tradeNames[0] ?? supplier?.legalName ?? '…'}
          </Link>
          <Text size="sm">
            {[place.filter(Boolean).join(', '), isLead && t('partners.lead')]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </>,
        <SuppliedLines lines={lines} percents={percents.map((shares) => shares[row] ?? 0)} />,
        format.percent(score),
      ],
    };
  });
  return (
    <StackedTable
      label={t('partners.caption')}
      columns={[t('partners.supplier'), t('partners.caption'), t('partners.score')]}
      rows={rows}
    />
  );
}

const lineNumbers = ([first]: readonly Partner[]): number[] =>
  (first?.lines ?? []).map(({ line }) => line);

/** What a partner supplies, line by line; lines that it leaves to others are left out. */
function SuppliedLines(
  props: Pick<Partner, 'lines'> & {
    /** Of each line, what it supplies of it. */
    readonly percents: readonly number[];
  },
) {
  const { t } = useTranslation();
  const format = useFormat();
  const { unit } = useReferenceData();
  return (
    <List size="sm" listStyleType="none">
      {props.lines
        .filter(({ share }) => share > 0)
        .map(({ line, title, quantity, unit: code }) => (
          <List.Item key={line}>
            {t('partners.part', {
              quantity: `${format.number(quantity)} ${unit(code)}`,
              line: title,
              share: format.percent((props.percents[line] ?? 0) / 100),
            })}
          </List.Item>
        ))}
    </List>
  );
}
