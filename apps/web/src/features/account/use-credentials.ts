import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { EndCredentialDocument, EndOtherSessionsDocument } from '../../graphql/generated/own';
import { showFailure, showRefusal } from '../../ui/toasts';

/** The lists that are asked for anew when sessions or tokens begin or end. */
export const credentialsChanged = {
  additionalTypenames: ['SessionConnection', 'ApiTokenConnection'],
};

/** Ends sessions and tokens; each gives whether it was done, and says in a toast why not. */
export function useCredentials() {
  const { t } = useTranslation();
  const [, end] = useMutation(EndCredentialDocument);
  const [, endOthers] = useMutation(EndOtherSessionsDocument);
  return {
    end: async (id: string): Promise<boolean> => {
      const result = (await end({ id }, credentialsChanged)).data?.endCredential;
      if (result?.__typename === 'CredentialEnded') return true;
      showRefusal(result);
      return false;
    },
    /** Gives how many ended; nothing where the api could not be reached. */
    endOthers: async (): Promise<number | undefined> => {
      const result = (await endOthers({}, credentialsChanged)).data?.endOtherSessions;
      if (!result) showFailure(t('error.network'));
      return result?.count;
    },
  };
}
