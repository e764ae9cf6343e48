import type { EvidenceLevel } from '#kernel';
import { enumOf, enumOfValues } from '#platform';
import {
  type Audience,
  type NeedCriterion,
  type NeedKind,
  type NeedPeriod,
  type Stance,
} from '../domain/need.content.js';
import type { NeedState } from '../domain/need.states.js';

export const NeedStateEnum = enumOf<NeedState>('NeedState', 'State of a sourcing need.', {
  draft: 'Seen by the buyer alone.',
  open: 'Open to suppliers.',
  closed: 'No longer open.',
});

export const NeedKindEnum = enumOf<NeedKind>('NeedKind', 'What is bought.', {
  input: 'Material or parts for production.',
  finished: 'Goods ready to sell or use.',
  service: 'A service.',
});

export const NeedPeriodEnum = enumOf<NeedPeriod>(
  'NeedPeriod',
  'How often the quantity is needed.',
  {
    once: 'Once, within the window.',
    week: 'Every week.',
    month: 'Every month.',
    quarter: 'Every quarter.',
    year: 'Every year.',
  },
);

export const AudienceEnum = enumOf<Audience>('NeedAudience', 'Who may see an open need.', {
  public: 'Everyone.',
  invited: 'Invited suppliers only.',
  criteria: 'Invited suppliers, and those who meet every must.',
});

export const StanceEnum = enumOf<Stance>('Stance', 'How much a criterion decides.', {
  must: 'A supplier that does not meet it is not eligible.',
  prefer: 'It adds to the score by its weight.',
});

export const NeedEvidenceEnum = enumOfValues<EvidenceLevel>(
  'NeedEvidenceLevel',
  'Lowest evidence that counts.',
  {
    SELF_DECLARED: 'The supplier says so.',
    DOCUMENT: 'A document shows it.',
    PUBLIC_RECORD: 'A public register or award shows it.',
    VERIFIED: 'An agency has verified it.',
  },
);

export const NeedCriterionEnum = enumOf<NeedCriterion>(
  'NeedCriterion',
  'What suppliers are compared by.',
  {
    productCode: 'Codes of the offer.',
    productText: 'Words of the offer.',
    capacity: 'Capacity left against the quantity.',
    minimumOrder: 'Minimum order against the quantity.',
    leadTime: 'Lead time against the window.',
    price: 'Price band against the budget.',
    incoterm: 'Accepted Incoterms.',
    language: 'A shared language.',
    economy: 'Economy of the supplier.',
    tradeAgreement: 'A trade agreement in force between the two economies.',
    exportExperience: 'Deliveries to the economy before.',
    evidence: 'Evidence of the supplier’s identity.',
    responseRecord: 'How the supplier answered before.',
    trackRecord: 'What the supplier delivered before.',
    lineCoverage: 'How many of the need’s lines the supplier covers; as a must: all of them.',
  },
);
