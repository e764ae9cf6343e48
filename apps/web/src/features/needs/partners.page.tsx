import { Button, List, NativeSelect, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import {
  ConsortiumProposalDocument,
  type ConsortiumProposalQuery,
  NeedDocument,
} from '../../graphql/generated/needs';
import { useFormat } from '../../i18n/use-format';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { EmptyState, ErrorState } from '../../ui/states';
import { usePolling } from '../../ui/use-polling';
import { lineTitle } from './line-table';
import { PartnerTable } from './partner-table';

type Proposal = ConsortiumProposalQuery['consortiumProposal'];

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
  usePolling(isPending, reload);
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
  const [{ data }] = useQuery({ query: NeedDocument, variables: { id: needId } });
  if (outcome === 'PROPOSED') return <Proposed needId={needId} proposal={proposal} />;
  const { availableShare, shortLine } = proposal;
  const line = shortLine ? data?.sourcingNeed.content.lines[shortLine - 1] : undefined;
  return (
    <EmptyState
      title={t(`partners.outcome.${outcome}`)}
      action={
        <Button component={Link} to={`/needs/${needId}`}>
          {t('partners.back')}
        </Button>
      }
    >
      {outcome === 'NONE' && availableShare === null
        ? t('partners.orders')
        : t(`partners.outcomeHint.${outcome}`, { share: format.percent(availableShare ?? 0) })}
      {line && ` ${t('partners.short', { line: lineTitle(line) })}`}
    </EmptyState>
  );
}

function Proposed({ needId, proposal }: { readonly needId: string; readonly proposal: Proposal }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ids = proposal.partners.map(({ supplierId }) => supplierId);
  const { isExact, score, scoreBound, cluster } = proposal;
  return (
    <>
      <PartnerTable needId={needId} partners={proposal.partners} />
      <List size="sm">
        {cluster && <List.Item>{t('partners.cluster', { cluster })}</List.Item>}
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
