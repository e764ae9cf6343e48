import { Entity, PrimaryColumn } from 'typeorm';

/** Why an organisation may see a need that is not public. */
export type AudienceReason = 'invited' | 'criteria';

/** An organisation that may see a need. */
@Entity('need_audience')
export class NeedAudienceMember {
  @PrimaryColumn('uuid')
  needId!: string;

  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('text')
  reason!: AudienceReason;
}
