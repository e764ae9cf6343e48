import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SourcingNeed } from '../needs/sourcing-need.entity.js';

/** Why an organisation may see a need that is not public. */
export type AudienceReason = 'invited' | 'criteria';

/** An organisation that may see a need. */
@Entity('need_audience')
@Check('need_audience_reason_check', `reason IN ('invited', 'criteria')`)
@Index('need_audience_organisation', ['organisationId', 'needId'])
export class NeedAudienceMember {
  @PrimaryColumn('uuid')
  @ForeignKey(() => SourcingNeed, { name: 'need_audience_need_id_fkey', onDelete: 'CASCADE' })
  needId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey('Organisation', { name: 'need_audience_organisation_id_fkey', onDelete: 'CASCADE' })
  organisationId!: string;

  @PrimaryColumn('text')
  reason!: AudienceReason;
}
