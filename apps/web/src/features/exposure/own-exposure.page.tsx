import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ForMembers } from '../../app/for-members';
import { PageTitle } from '../../ui/page-title';
import { useOwnNeeds } from '../needs/use-own-needs';
import { ExposureDesk } from './exposure-desk';

export default function OwnExposurePage() {
  return (
    <ForMembers of="BUYER">
      {({ organisationId }) => <OwnExposure buyerId={organisationId} />}
    </ForMembers>
  );
}

/** Who is shown to a buyer for its own open needs. */
function OwnExposure({ buyerId }: { readonly buyerId: string }) {
  const { t } = useTranslation();
  const needs = useOwnNeeds(buyerId);
  return (
    <>
      <PageTitle
        title={t('exposure.own.title')}
        hint={
          <>
            {t('exposure.own.hint')} <Link to="/needs">{t('exposure.own.back')}</Link>
          </>
        }
      />
      <ExposureDesk organisationId={buyerId} needs={needs ?? []} of="exposure.own" />
    </>
  );
}
