import { Button, List, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useReferenceData } from '../../app/reference-data';
import {
  ConsortiumProposalDocument,
  type ConsortiumProposalQuery,
  MatchedSuppliersDocument,
  NeedDocument,
} from '../../graphql/generated/needs';
import { useFormat } from '../../i18n/use-format';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { EmptyState, ErrorState } from '../../ui/states';
import { wholePercents } from './whole-percents';

type Proposal = ConsortiumProposalQuery['consortiumProposal'];

/** How often a page asks whether the answer has been computed. */
const pauseInMilliseconds = 2000;
const sizes = ['2', '3', '4', '5'];

/** Suppliers that cover a need together; the address says how many there may be. */
export default function PartnersPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const most = sizes.find((size) => size === params.get('most')) ?? '5';
  const [{ data, error }, reload] = useQuery({
    query: ConsortiumProposalDocument,
    variables: { needId: id, mostPartners: Number(most) },
    requestPolicy: 'cache-and-network',
  });
  const proposal = data?.consortiumProposal;
  const isPending = proposal?.isPending ?? false;
  useEffect(() => {
    if (!isPending) return undefined;
    const timer = setInterval(() => {
      reload({ requestPolicy: 'network-only' });
    }, pauseInMilliseconds);
    return () => {
      clearInterval(timer);
    };
  }, [isPending, reload]);
  return (
    <Stack>
      <PageTitle title={t('partners.title')} hint={t('partners.hint')} />
      <Text>
        <Link to={`/needs/${id}`}>{t('partners.back')}</Link>
      </Text>
      <NativeSelect
        maw={240}
        label={t('partners.most')}
        value={most}
        data={sizes}
        onChange={(event) => {
          setParams({ most: event.currentTarget.value }, { replace: true });
        }}
      />
      {isPending && <Text role="status">{t('partners.pending')}</Text>}
      {error && <ErrorState error={error} retry={reload} />}
      {!proposal && !error && <PageSkeleton rows={2} />}
      {proposal?.outcome && <Answer needId={id} proposal={proposal} outcome={proposal.outcome} />}
    </Stack>
  );
}

function Answer(props: {
  readonly needId: string;
  readonly proposal: Proposal;
  readonly outcome: NonNullable<Proposal['outcome']>;
}) {
  const { needId, proposal, outcome } = props;
  const { t } = useTranslation();
  const format = useFormat();
  if (outcome === 'PROPOSED') return <Proposed needId={needId} proposal={proposal} />;
  return (
    <EmptyState
      title={t(`partners.outcome.${outcome}`)}
      action={
        <Button component={Link} to={`/needs/${needId}`}>
          {t('partners.back')}
        </Button>
      }
    >
      {t(`partners.outcomeHint.${outcome}`, {
        share: format.percent(proposal.availableShare ?? 0),
      })}
    </EmptyState>
  );
}

function Proposed({ needId, proposal }: { readonly needId: string; readonly proposal: Proposal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { economy, unit } = useReferenceData();
  const ids = proposal.partners.map(({ supplierId }) => supplierId);
  const [{ data }] = useQuery({ query: MatchedSuppliersDocument, variables: { ids } });
  const [{ data: asked }] = useQuery({ query: NeedDocument, variables: { id: needId } });
  const suppliers = new Map(data?.publishedProfiles.map((one) => [one.id, one]));
  const of = unit(asked?.sourcingNeed.content.unit ?? '');
  const shares = wholePercents(proposal.partners.map(({ share }) => share));
  const { isExact, score, scoreBound } = proposal;
  return (
    <>
      <Table captionSide="top" verticalSpacing="sm">
        <Table.Caption>{t('partners.caption')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('partners.supplier')}</Table.Th>
            <Table.Th ta="right">{t('partners.quantity')}</Table.Th>
            <Table.Th ta="right">{t('partners.share')}</Table.Th>
            <Table.Th ta="right">{t('partners.score')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {proposal.partners.map((partner, place) => {
            const supplier = suppliers.get(partner.supplierId);
            return (
              <Table.Tr key={partner.supplierId}>
                <Table.Td>
                  <Link to={`/needs/${needId}/why/${partner.supplierId}`}>
                    {supplier?.tradeNames[0] ?? supplier?.legalName ?? '…'}
                  </Link>
                  <Text size="sm">
                    {[
                      [supplier?.place?.name, economy(supplier?.economy ?? '')]
                        .filter(Boolean)
                        .join(', '),
                      partner.isLead && t('partners.lead'),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </Text>
                </Table.Td>
                <Table.Td ta="right">{`${format.number(partner.quantity)} ${of}`}</Table.Td>
                <Table.Td ta="right">{format.percent((shares[place] ?? 0) / 100)}</Table.Td>
                <Table.Td ta="right">{format.percent(partner.score)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <List size="sm">
        {proposal.text && <List.Item lang="en">{proposal.text}</List.Item>}
        <List.Item>
          {isExact
            ? t('partners.exact')
            : t('partners.bound', {
                score: format.percent(score ?? 0),
                bound: format.percent(scoreBound ?? 1),
              })}
        </List.Item>
      </List>
      <div>
        <Button component={Link} to={`/compare?${ids.map((id) => `id=${id}`).join('&')}`}>
          {t('partners.compare')}
        </Button>
      </div>
    </>
  );
}
