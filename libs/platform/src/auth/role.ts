import { registerEnumType } from '@nestjs/graphql';

/** What a person may be in an organisation, or on the platform. */
export enum Role {
  MsmeOwner = 'MSME_OWNER',
  MsmeMember = 'MSME_MEMBER',
  Buyer = 'BUYER',
  AgencyOfficer = 'AGENCY_OFFICER',
  AgencyAdministrator = 'AGENCY_ADMINISTRATOR',
  PlatformAdministrator = 'PLATFORM_ADMINISTRATOR',
}

registerEnumType(Role, {
  name: 'Role',
  description: 'What a person is in an organisation, or on the platform.',
  valuesMap: {
    MsmeOwner: { description: 'Owns an MSME’s profile.' },
    MsmeMember: { description: 'Works on an MSME’s profile.' },
    Buyer: { description: 'Sources for a large enterprise.' },
    AgencyOfficer: { description: 'Serves the MSMEs of one economy for its trade agency.' },
    AgencyAdministrator: { description: 'Runs a trade agency of one economy.' },
    PlatformAdministrator: { description: 'Runs this installation.' },
  },
});

export const msmeRoles = [Role.MsmeOwner, Role.MsmeMember] as const;
export const agencyRoles = [Role.AgencyOfficer, Role.AgencyAdministrator] as const;
