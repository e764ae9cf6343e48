import { OrganisationKind, type OrganisationRecord } from '#accounts';
import { newId } from '#platform';
import type { RegistrationState } from '../domain/registration.states.js';
import type { FairRegistration, FairRole } from './registration.entity.js';

/** A registration of which nothing is said yet. */
export function blankRegistration(
  fairId: string,
  organisationId: string,
  role: FairRole,
  state: RegistrationState,
  now: Date,
): FairRegistration {
  return {
    id: newId(),
    fairId,
    organisationId,
    role,
    state,
    consentedBy: null,
    consentedAt: null,
    waitingSince: null,
    remark: '',
    groups: [],
    maxMeetings: null,
    version: 1,
    createdAt: now,
    changedAt: now,
  };
}

/** An agency takes no part, and a large buyer does not offer; an MSME may do either. */
export function maySitOn(role: FairRole, organisation: OrganisationRecord | undefined): boolean {
  if (!organisation || organisation.kind === OrganisationKind.Agency) return false;
  return role === 'buyer' || organisation.kind === OrganisationKind.Msme;
}
