import { enumOfValues } from '../graphql/enum-of.js';

/** What a person may be in an organisation, or on the platform. */
export enum Role {
  MsmeOwner = 'MSME_OWNER',
  MsmeMember = 'MSME_MEMBER',
  Buyer = 'BUYER',
  AgencyOfficer = 'AGENCY_OFFICER',
  AgencyAdministrator = 'AGENCY_ADMINISTRATOR',
  PlatformAdministrator = 'PLATFORM_ADMINISTRATOR',
}

/** What `@Field(() => …)` takes for a role. */
export const RoleType = enumOfValues<Role>(
  'Role',
  'What a person is in an organisation, or on the platform.',
  {
    [Role.MsmeOwner]: 'Owns an MSME’s profile.',
    [Role.MsmeMember]: 'Works on an MSME’s profile.',
    [Role.Buyer]: 'Sources for a large enterprise.',
    [Role.AgencyOfficer]: 'Serves the MSMEs of one economy for its trade agency.',
    [Role.AgencyAdministrator]: 'Runs a trade agency of one economy.',
    [Role.PlatformAdministrator]: 'Runs this installation.',
  },
);

export const msmeRoles = [Role.MsmeOwner, Role.MsmeMember] as const;
export const agencyRoles = [Role.AgencyOfficer, Role.AgencyAdministrator] as const;
