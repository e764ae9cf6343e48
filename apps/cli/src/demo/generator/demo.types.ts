import type { StatedLevel } from '#kernel';
import type { ProfileContent } from '#profiles';
import type { NeedContent } from '#sourcing';

/** Who looked into an organisation, how far, and when. */
export interface DemoVerification {
  readonly level: 'DOCUMENT' | 'VERIFIED';
  readonly verifiedBy: string;
  readonly verifiedOn: string;
}

interface DemoOrganisation {
  readonly id: string;
  readonly name: string;
  /** ISO 3166 alpha-3. */
  readonly economy: string;
}

/** The trade agency of one economy. */
export type DemoAgency = DemoOrganisation;

export interface DemoMsme extends DemoOrganisation {
  readonly profileId: string;
  /** Key of the product family that it lives from. */
  readonly family: string;
  /** How well its identity, ownership and certificates are backed; all else it declares itself. */
  readonly level: StatedLevel;
  /** Day on which it stated its facts. */
  readonly statedOn: string;
  readonly verification: DemoVerification | null;
  readonly content: ProfileContent;
}

export interface DemoBuyer extends DemoOrganisation {
  /** Key of its kind. */
  readonly kind: string;
  readonly verification: DemoVerification | null;
}

export interface DemoNeed {
  readonly id: string;
  readonly buyerId: string;
  readonly content: NeedContent;
  /** True for the few whose musts are meant to be met by nobody. */
  readonly isMeantUnmet: boolean;
}

/** A buyer's ask for contact, made and mostly answered before the day of the demo. */
export interface DemoAsk {
  readonly id: string;
  readonly buyerId: string;
  readonly msmeId: string;
  readonly message: string;
  readonly state: 'ASKED' | 'AGREED' | 'DECLINED';
  /** `YYYY-MM-DD`. */
  readonly askedOn: string;
  /** `YYYY-MM-DD`; null while it waits. */
  readonly answeredOn: string | null;
}

export interface DemoData {
  readonly agencies: readonly DemoAgency[];
  readonly msmes: readonly DemoMsme[];
  readonly buyers: readonly DemoBuyer[];
  readonly needs: readonly DemoNeed[];
  readonly asks: readonly DemoAsk[];
}
