import { Role } from './role.js';

/** One organisation in which the viewer has a role. */
export interface ViewerMembership {
  readonly organisationId: string;
  readonly role: Role;
  /** ISO 3166 alpha-3 code of the organisation's economy. */
  readonly economy: string;
}

/** Who is asking: read once for each request, from a session or a token. */
export interface Viewer {
  readonly userId: string;
  /** The session or API token that speaks for the user. */
  readonly credentialId: string;
  readonly email: string;
  readonly isEmailVerified: boolean;
  readonly isPlatformAdministrator: boolean;
  readonly memberships: readonly ViewerMembership[];
}

/** Injection token of the area that knows sessions (`ViewerSource`). */
export const VIEWER_SOURCE = Symbol('VIEWER_SOURCE');

/** Finds out who is behind a credential. */
export interface ViewerSource {
  /** @returns undefined when the credential is unknown, revoked or out of date. */
  findViewer(credential: string): Promise<Viewer | undefined>;
}

/** All roles that a viewer has anywhere. */
export function rolesOf(viewer: Viewer): Set<Role> {
  const roles = new Set(viewer.memberships.map((membership) => membership.role));
  if (viewer.isPlatformAdministrator) roles.add(Role.PlatformAdministrator);
  return roles;
}
