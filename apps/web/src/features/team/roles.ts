import type { InviteMemberMutationVariables } from '../../graphql/generated/team';

export type Role = InviteMemberMutationVariables['input']['role'];

/** What people can be in each kind of organisation; the first leads it. */
export const rolesInKind: Readonly<Record<string, readonly Role[]>> = {
  MSME: ['MSME_OWNER', 'MSME_MEMBER'],
  BUYER: ['BUYER'],
  AGENCY: ['AGENCY_ADMINISTRATOR', 'AGENCY_OFFICER'],
};

/** Whether somebody of this role invites and removes others. */
export const leads = (kind: string, role: string): boolean => rolesInKind[kind]?.[0] === role;
