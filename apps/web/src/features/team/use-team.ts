import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import {
  ChangeMemberRoleDocument,
  InviteMemberDocument,
  RemoveMemberDocument,
  RevokeInvitationDocument,
} from '../../graphql/generated/team';
import { showFailure } from '../../ui/toasts';
import type { Role } from './roles';

/** Lists that any of these changes makes anew, also while they are empty. */
const changed = { additionalTypenames: ['Organisation', 'InvitationConnection'] };

/** What who leads an organisation does with its people; each says why it was refused, or nothing. */
export function useTeam(organisationId: string) {
  const { t } = useTranslation();
  const [, invite] = useMutation(InviteMemberDocument);
  const [, revoke] = useMutation(RevokeInvitationDocument);
  const [, remove] = useMutation(RemoveMemberDocument);
  const [, changeRole] = useMutation(ChangeMemberRoleDocument);

  /** Gives whether it was done, and says in a toast why not. */
  const orSay = (refusal: string | undefined): boolean => {
    if (refusal !== undefined) showFailure(refusal);
    return refusal === undefined;
  };
  const inviteOrRefusal = async (email: string, role: Role): Promise<string | undefined> => {
    const { data } = await invite({ input: { organisationId, email, role } }, changed);
    const result = data?.inviteMember;
    if (result?.__typename === 'Invited') return undefined;
    if (result?.__typename === 'InvalidInput') {
      return result.problems.map(({ message }) => message).join(' ');
    }
    return result?.message ?? t('error.network');
  };
  return {
    /** Sends an invitation; gives why it was refused. */
    invite: inviteOrRefusal,
    inviteAgain: async (email: string, role: Role) => orSay(await inviteOrRefusal(email, role)),
    revoke: async (id: string) => {
      const result = (await revoke({ id }, changed)).data?.revokeInvitation;
      const isDone = result?.__typename === 'InvitationRevoked';
      return orSay(isDone ? undefined : (result?.message ?? t('error.network')));
    },
    remove: async (userId: string) => {
      const { data } = await remove({ input: { organisationId, userId } }, changed);
      const result = data?.removeMember;
      const isDone = result?.__typename === 'MembersChanged';
      return orSay(isDone ? undefined : (result?.message ?? t('error.network')));
    },
    setRole: async (userId: string, role: Role) => {
      const { data } = await changeRole({ input: { organisationId, userId, role } }, changed);
      const result = data?.changeRole;
      const isDone = result?.__typename === 'MembersChanged';
      return orSay(isDone ? undefined : (result?.message ?? t('error.network')));
    },
  };
}
