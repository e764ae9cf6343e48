import { NotAllowed, NotFound, refuse, Role, type Viewer, type ViewerMembership } from '#platform';
import { accountFailures } from '../accounts.errors.js';
import { OrganisationKind } from '../organisations/organisation.kind.js';

/** The roles that people can have in each kind of organisation. */
export const rolesInKind: Readonly<Record<OrganisationKind, readonly Role[]>> = {
  [OrganisationKind.Msme]: [Role.MsmeOwner, Role.MsmeMember],
  [OrganisationKind.Buyer]: [Role.Buyer],
  [OrganisationKind.Agency]: [Role.AgencyAdministrator, Role.AgencyOfficer],
};

/** The role that runs each kind of organisation: it invites, removes and may not die out. */
export const leadingRole: Readonly<Record<OrganisationKind, Role>> = {
  [OrganisationKind.Msme]: Role.MsmeOwner,
  [OrganisationKind.Buyer]: Role.Buyer,
  [OrganisationKind.Agency]: Role.AgencyAdministrator,
};

/** Those who run an organisation, of whatever kind. */
export const leadingRoles: readonly Role[] = Object.values(leadingRole);

/** What the viewer is in an organisation; undefined when nothing. */
export function membershipIn(viewer: Viewer, organisationId: string): ViewerMembership | undefined {
  return viewer.memberships.find((membership) => membership.organisationId === organisationId);
}

/**
 * Lets the viewer pass when they have one of the roles in that very organisation. Naming
 * `Role.PlatformAdministrator` among the roles lets those pass, too.
 * @param roles all roles when left out.
 * @throws Refused with NotFound for strangers, who may not learn that it exists; NotAllowed for
 *   members whose role is another.
 */
export function requireMember(
  viewer: Viewer,
  organisationId: string,
  roles: readonly Role[] = Object.values(Role),
): void {
  if (viewer.isPlatformAdministrator && roles.includes(Role.PlatformAdministrator)) return;
  const membership = membershipIn(viewer, organisationId);
  if (!membership) refuse(new NotFound(accountFailures.ORGANISATION_NOT_FOUND()));
  if (!roles.includes(membership.role)) {
    refuse(new NotAllowed(accountFailures.ROLE_MISSING({ roles })));
  }
}

/** The ids of the agencies that the viewer works for. */
export function agenciesOf(viewer: Viewer): string[] {
  return viewer.memberships
    .filter(({ role }) => role === Role.AgencyOfficer || role === Role.AgencyAdministrator)
    .map((membership) => membership.organisationId);
}
