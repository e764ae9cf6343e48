import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ForMembers } from '../../app/for-members';
import { PageTitle } from '../../ui/page-title';
import { ActsOfAgencies } from './acts-of-agencies';
import { ConsentList } from './consent-list';
import { GiveConsent } from './give-consent';

/** Which trade agencies act for an MSME, on what record, and what they did; its owner decides. */
export default function ConsentsPage() {
  const { t } = useTranslation();
  return (
    <ForMembers of="MSME">
      {({ organisationId, role }) => (
        <>
          <PageTitle title={t('nav.consents')} hint={t('ownConsents.hint')} />
          <Stack gap="xl">
            <ConsentList organisationId={organisationId} isOwner={role === 'MSME_OWNER'} />
            {role === 'MSME_OWNER' ? (
              <>
                <GiveConsent organisationId={organisationId} />
                <ActsOfAgencies organisationId={organisationId} />
              </>
            ) : (
              <Text>{t('ownConsents.ownerDecides')}</Text>
            )}
          </Stack>
        </>
      )}
    </ForMembers>
  );
}
