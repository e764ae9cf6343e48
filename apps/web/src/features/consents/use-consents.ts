import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import {
  GiveConsentDocument,
  type GiveConsentMutationVariables,
  WithdrawOwnConsentDocument,
} from '../../graphql/generated/consents';

export type Purpose = GiveConsentMutationVariables['input']['purpose'];

/** What an agency can be let do. */
export const purposes: readonly Purpose[] = ['PROFILE', 'SOURCING', 'FAIRS'];

/** Lists that any of these changes makes anew, also while they are empty. */
const changed = { additionalTypenames: ['ConsentConnection', 'AuditEntryConnection'] };

/** How an owner gives and withdraws consents; each says why it was refused, or nothing. */
export function useConsents(organisationId: string) {
  const { t } = useTranslation();
  const [, give] = useMutation(GiveConsentDocument);
  const [, withdraw] = useMutation(WithdrawOwnConsentDocument);
  return {
    give: async (agencyId: string, purpose: Purpose): Promise<string | undefined> => {
      const { data } = await give({ input: { organisationId, agencyId, purpose } }, changed);
      const result = data?.giveConsent;
      if (result?.__typename === 'ConsentChanged') return undefined;
      return result?.message ?? t('error.network');
    },
    withdraw: async (id: string): Promise<string | undefined> => {
      const result = (await withdraw({ id }, changed)).data?.withdrawConsent;
      if (result?.__typename === 'ConsentChanged') return undefined;
      return result?.message ?? t('error.network');
    },
  };
}
