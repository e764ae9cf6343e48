import { Inject, Injectable } from '@nestjs/common';
import { Audit, OrganisationDirectory } from '#accounts';
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
import type { EvidenceLevel } from '../domain/evidence.js';
import type { FactName } from '../domain/profile.content.js';
import type { CertificateCheck, CheckResult } from '../domain/values.js';
import { ProfileFinder } from '../profile.finder.js';
import { profileFailures } from '../profiles.errors.js';
import { Certificate } from '../store/certificate.entity.js';
import { Profile } from '../store/profile.entity.js';
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
  async backFact(
    viewer: Viewer,
    profileId: string,
    fact: FactName,
    level: EvidenceLevel,
    finding: Finding,
  ): Promise<Profile> {
    this.refuseWrong(finding);
    const agency = await this.requireOffice(viewer, profileId);
    return this.transactions.run(async (tx) => {
      const profile = await this.lock(tx, profileId);
      const stated = profile.evidence[fact];
      if (!stated)
        refuse(new InvalidInput([problemAt('fact', profileFailures.PROFILE_FACT_NOT_STATED())]));
      const backing = { agency, basis: finding.basis, url: finding.url };
      const evidence = {
        ...profile.evidence,
        [fact]: backedBy(stated, level, backing, viewer.userId, finding.on),
      };
      await tx.update(Profile, { id: profileId }, { evidence, updatedAt: this.clock() });
      await this.store.announce(tx, [profileId]);
      await this.audit.record(tx, {
        act: 'profiles.fact-backed',
        actorId: viewer.userId,
        organisationId: profile.organisationId,
        subjectId: profileId,
        details: { fact, from: stated.level, to: level, ...finding },
      });
      return { ...profile, evidence };
    });
  }

  /**
   * Records what came out when a certificate was checked; null takes the last check back. The
   * certificate is verified when it was found to be valid, and self-declared otherwise.
   * @throws Refused with NotFound, NotAllowed (another economy) or InvalidInput.
   */
  async recordCheck(
    viewer: Viewer,
    profileId: string,
    certificateId: string,
    outcome: { readonly finding: Finding; readonly result: CheckResult | null },
  ): Promise<Profile> {
    const { finding, result } = outcome;
    this.refuseWrong(finding);
    const checkedBy = await this.requireOffice(viewer, profileId);
    return this.transactions.run(async (tx) => {
      const profile = await this.lock(tx, profileId);
      const certificate = await tx.findOneBy(Certificate, { id: certificateId, profileId });
      if (!certificate) refuse(new NotFound(profileFailures.CERTIFICATE_NOT_FOUND()));
      const { on: checkedOn, basis: method, url } = finding;
      const check: CertificateCheck | null = result && {
        checkedBy,
        checkedOn,
        method,
        url,
        result,
      };
      await this.writeCheck(tx, viewer, certificate, check, checkedOn);
      await this.audit.record(tx, {
        act: 'profiles.certificate-checked',
        actorId: viewer.userId,
        organisationId: profile.organisationId,
        subjectId: certificateId,
        details: { from: certificate.check?.result ?? null, to: result, ...finding },
      });
      return profile;
    });
  }

  private async writeCheck(
    tx: EntityManager,
    viewer: Viewer,
    { id, profileId }: Certificate,
    check: CertificateCheck | null,
    on: string,
  ): Promise<void> {
    const evidence = {
      evidenceLevel: check ? levelAfterCheck(check.result) : ('SELF_DECLARED' as const),
      evidenceOn: on,
      evidenceBy: viewer.userId,
    };
    await tx.update(Certificate, { id }, { check, ...evidence });
    await tx.update(Profile, { id: profileId }, { updatedAt: this.clock() });
    await this.store.announce(tx, [profileId]);
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
