import { Badge, Button, Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ForMembers } from '../../app/for-members';
import { type ActedFor, useViewer } from '../../app/viewer';
import {
  AgencyMsmeDocument,
  type AgencyMsmeFactsFragment,
  MsmeCareDocument,
} from '../../graphql/generated/msme';
import { PageSkeleton } from '../../ui/page-skeleton';
import { PageTitle } from '../../ui/page-title';
import { ErrorState } from '../../ui/states';
import { DeskTabs } from '../desk/desk-tabs';
import { CertificateChecks } from './certificate-checks';
import { Consents } from './consents';
import { FactBackings } from './fact-backings';
import { HandOver } from './hand-over';
import { OfferBackings } from './offer-backings';

export default function MsmePage() {
  return (
    <ForMembers of="AGENCY">
      {({ organisationId }) => <FoundMsme agencyId={organisationId} />}
    </ForMembers>
  );
}

function FoundMsme({ agencyId }: { readonly agencyId: string }) {
  const { id = '' } = useParams();
  const [{ data, error }, retry] = useQuery({
    query: AgencyMsmeDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  if (error) return <ErrorState error={error} retry={retry} />;
  if (!data) return <PageSkeleton />;
  return <Msme profile={data.profile} agencyId={agencyId} />;
}

/** What an agency does for one MSME: acts with its consent, hands it over, checks what it states. */
function Msme(props: { readonly profile: AgencyMsmeFactsFragment; readonly agencyId: string }) {
  const { t } = useTranslation();
  const { profile, agencyId } = props;
  const { organisationId } = profile;
  const [{ data, error }, reload] = useQuery({
    query: MsmeCareDocument,
    variables: { organisationId },
    requestPolicy: 'cache-and-network',
  });
  const consents = data?.consents.edges.map(({ node }) => node) ?? [];
  const organisation = data?.organisation;
  const mayAct = consents.some(
    (one) => one.agencyId === agencyId && one.purpose === 'PROFILE' && one.withdrawnOn === null,
  );
  const renew = () => {
    reload({ requestPolicy: 'network-only' });
  };
  return (
    <Stack gap="xl">
      <div>
        <DeskTabs />
        <MsmeTitle profile={profile} actedFor={mayAct ? (organisation ?? undefined) : undefined} />
        <Community profile={profile} />
        {data && !mayAct && <Text>{t('acting.needsConsent')}</Text>}
      </div>
      {error && <ErrorState error={error} retry={renew} />}
      {data && (
        <Consents
          organisationId={organisationId}
          agencyId={agencyId}
          consents={consents}
          renew={renew}
        />
      )}
      {mayAct && <HandOver organisationId={organisationId} />}
      <FactBackings profile={profile} />
      {profile.offers.length > 0 && <OfferBackings profile={profile} />}
      {profile.certificates.length > 0 && <CertificateChecks profile={profile} />}
      <Group>
        <Link to="/agency">{t('msme.back')}</Link>
      </Group>
    </Stack>
  );
}

/** The name of the MSME, a way to see it as others do, and one to act for it. */
function MsmeTitle(props: {
  readonly profile: AgencyMsmeFactsFragment;
  /** Undefined without its consent. */
  readonly actedFor: ActedFor | undefined;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { actFor } = useViewer();
  const { profile, actedFor } = props;
  return (
    <PageTitle
      title={profile.legalName ?? profile.tradeNames[0] ?? ''}
      hint={
        <Badge component="span" variant="default">
          {t(`profile.status.${profile.status}`)}
        </Badge>
      }
      actions={
        <>
          {profile.status === 'PUBLISHED' && (
            <Button component={Link} to={`/suppliers/${profile.id}`} variant="default">
              {t('profile.view')}
            </Button>
          )}
          {actedFor && (
            <Button
              onClick={() => {
                actFor(actedFor);
                void navigate('/profile');
              }}
            >
              {t('acting.start')}
            </Button>
          )}
        </>
      }
    />
  );
}

/** Its clusters, each a way to their members, and whether its region counts as remote. */
function Community({ profile }: { readonly profile: AgencyMsmeFactsFragment }) {
  const { t } = useTranslation();
  const { clusters, isInRemoteRegion } = profile;
  return (
    <List size="sm" listStyleType="none" mb="sm">
      {clusters.length > 0 && (
        <List.Item>
          {t('fact.clusters')}:{' '}
          {clusters.map((cluster, index) => (
            <span key={cluster}>
              {index > 0 && ', '}
              <Link to={`/agency?cluster=${encodeURIComponent(cluster)}`}>{cluster}</Link>
            </span>
          ))}
        </List.Item>
      )}
      {isInRemoteRegion !== null && (
        <List.Item>
          {t('fact.isInRemoteRegion')}: {t(isInRemoteRegion ? 'yes' : 'no')}
        </List.Item>
      )}
    </List>
  );
}
