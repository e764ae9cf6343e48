import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ForMembers } from '../../app/for-members';
import { NeedsToShareDocument } from '../../graphql/generated/exposure';
import { PageTitle } from '../../ui/page-title';
import { DeskTabs } from '../desk/desk-tabs';
import { ExposureDesk } from './exposure-desk';

export default function AgencyExposurePage() {
  return (
    <ForMembers of="AGENCY">
      {({ organisationId }) => <AgencyExposure agencyId={organisationId} />}
    </ForMembers>
  );
}

/** Who is shown to the buyers of public needs. */
function AgencyExposure({ agencyId }: { readonly agencyId: string }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: NeedsToShareDocument });
  const needs = (data?.openNeeds.edges ?? []).map(({ node }) => ({
    value: node.id,
    label: node.content.texts[0]?.title || t('needs.untitled'),
  }));
  return (
    <>
      <DeskTabs />
      <PageTitle title={t('exposure.title')} hint={t('exposure.hint')} />
      <ExposureDesk organisationId={agencyId} needs={needs} of="exposure.public" />
    </>
  );
}
