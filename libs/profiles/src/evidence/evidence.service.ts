import { Inject, Injectable } from '@nestjs/common';
import type { StatedLevel } from '#kernel';
import { Audit, type AuditedAct, OrganisationDirectory } from '#accounts';
import {
  CLOCK,
  type Clock,
  InvalidInput,
  NotFound,
  problemAt,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import type { EntityManager } from 'typeorm';
import { backedBy, checkFinding, type Finding, levelAfterCheck } from '../domain/backing.js';
import type { FactName } from '../domain/profile.content.js';
import type { CheckResult } from '../domain/values.js';
import { ProfileFinder } from '../profile.finder.js';
import { profileFailures } from '../profiles.errors.js';
import { Certificate } from '../store/certificate.entity.js';
import { Offer } from '../store/offer.entity.js';
import { Profile } from '../store/profile.entity.js';
import { toEvidenceColumns, toOfferFacts } from '../store/profile.mapping.js';
import { ProfileStore } from '../store/profile.store.js';

/** What officers found out about the facts of MSMEs of their economy. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly transactions: Transactions,
    private readonly directory: OrganisationDirectory,
    private readonly finder: ProfileFinder,
    private readonly store: ProfileStore,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Says how well a fact of a profile is backed; self-declared takes an earlier backing back.
   * @throws Refused with NotFound, NotAllowed (another economy) or InvalidInput.
   */
  backFact(
    viewer: Viewer,
    profileId: string,
    fact: FactName,
    level: StatedLevel,
    finding: Finding,
  ): Promise<Profile> {
    return this.settle(viewer, profileId, finding, async (tx, profile, agency) => {
      const stated = profile.evidence[fact];
      if (!stated)
        refuse(new InvalidInput([problemAt('fact', profileFailures.PROFILE_FACT_NOT_STATED())]));
      const backed = backedBy(stated, level, { agency, ...finding }, viewer.userId);
      await tx.update(
        Profile,
        { id: profileId },
        { evidence: { ...profile.evidence, [fact]: backed } },
      );
      return {
        act: 'profiles.fact-backed',
        subjectId: profileId,
        details: { fact, from: stated.level, to: level },
      };
    });
  }

  /**
   * Says how well an offer is backed, as it stands; self-declared takes an earlier backing back.
   * @throws Refused with NotFound, NotAllowed (another economy) or InvalidInput.
   */
  backOffer(
    viewer: Viewer,
    profileId: string,
    offerId: string,
    level: StatedLevel,
    finding: Finding,
  ): Promise<Profile> {
    return this.settle(viewer, profileId, finding, async (tx, _, agency) => {
      const offer = await tx.findOneBy(Offer, { id: offerId, profileId });
      if (!offer) refuse(new NotFound(profileFailures.OFFER_NOT_FOUND()));
      const { evidence } = toOfferFacts(offer);
      const backed = backedBy(evidence, level, { agency, ...finding }, viewer.userId);
      const columns = { ...toEvidenceColumns(backed), backing: backed.backing ?? null };
      await tx.update(Offer, { id: offerId }, columns as object);
      return {
        act: 'profiles.offer-backed',
        subjectId: offerId,
        details: { from: evidence.level, to: level },
      };
    });
  }

  /**
   * Records what came out when a certificate was checked; null takes the last check back. The
   * certificate is verified when it was found to be valid, and self-declared otherwise.
   * @throws Refused with NotFound, NotAllowed (another economy) or InvalidInput.
   */
  recordCheck(
    viewer: Viewer,
    profileId: string,
    certificateId: string,
    outcome: { readonly finding: Finding; readonly result: CheckResult | null },
  ): Promise<Profile> {
    const { finding, result } = outcome;
    return this.settle(viewer, profileId, finding, async (tx, _, checkedBy) => {
      const certificate = await tx.findOneBy(Certificate, { id: certificateId, profileId });
      if (!certificate) refuse(new NotFound(profileFailures.CERTIFICATE_NOT_FOUND()));
      const { on: checkedOn, basis: method, url } = finding;
      const check = result && { checkedBy, checkedOn, method, url, result };
      const evidence = {
        evidenceLevel: result ? levelAfterCheck(result) : ('SELF_DECLARED' as const),
        evidenceOn: checkedOn,
        evidenceBy: viewer.userId,
      };
      await tx.update(Certificate, { id: certificateId }, { check, ...evidence });
      return {
        act: 'profiles.certificate-checked',
        subjectId: certificateId,
        details: { from: certificate.check?.result ?? null, to: result },
      };
    });
  }

  /**
   * Lets an office of the MSME's economy write what it found, with the profile locked; then
   * announces the profile and notes the act.
   */
  private async settle(
    viewer: Viewer,
    profileId: string,
    finding: Finding,
    write: (
      tx: EntityManager,
      profile: Profile,
      office: string,
    ) => Promise<Pick<AuditedAct, 'act' | 'subjectId' | 'details'>>,
  ): Promise<Profile> {
    this.refuseWrong(finding);
    const office = await this.requireOffice(viewer, profileId);
    return this.transactions.run(async (tx) => {
      const profile = await this.lock(tx, profileId);
      const { details, ...act } = await write(tx, profile, office);
      await this.store.touch(tx, [profileId], this.clock());
      await this.audit.record(tx, {
        ...act,
        actorId: viewer.userId,
        organisationId: profile.organisationId,
        details: { ...details, ...finding },
      });
      return tx.findOneByOrFail(Profile, { id: profileId });
    });
  }

  private refuseWrong(finding: Finding): void {
    const problems = checkFinding(finding, this.clock().toISOString().slice(0, 10)).all;
    if (problems.length > 0) refuse(new InvalidInput(problems));
  }

  /** The name of the viewer's office, which answers for the finding. */
  private async requireOffice(viewer: Viewer, profileId: string): Promise<string> {
    const profile = (await this.finder.findByIds([profileId], ['organisationId'])).get(profileId);
    if (!profile) refuse(new NotFound(profileFailures.PROFILE_NOT_FOUND()));
    const office = await this.directory.requireOfficeFor(viewer, profile.organisationId);
    return office.name;
  }

  private async lock(tx: EntityManager, id: string): Promise<Profile> {
    const lock = { mode: 'pessimistic_write' } as const;
    const profile = await tx.findOne(Profile, { where: { id }, lock });
    return profile ?? refuse(new NotFound(profileFailures.PROFILE_NOT_FOUND()));
  }
}
