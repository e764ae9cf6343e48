import { Inject, Injectable } from '@nestjs/common';
import { Audit, ConsentPurpose, ConsentService, membershipIn } from '#accounts';
import {
  CLOCK,
  type Clock,
  Conflict,
  InvalidInput,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { type EntityManager, In } from 'typeorm';
import { lostBackings, lostParts } from './domain/backing.js';
import { findProblems } from './domain/content-rules.js';
import { checkSize } from './domain/content-size.js';
import { applyChanges, checkIds, keepChecks, mergeChanges } from './domain/draft.js';
import type { Evidence } from './domain/evidence.js';
import type { Problem } from './domain/problems.js';
import type { FactName, ProfileContent } from './domain/profile.content.js';
import { evidenceAfter } from './domain/stated.js';
import type { Vocabulary } from './domain/vocabulary.js';
import { DraftConflict } from './draft.conflict.js';
import { PhotoShelf } from './photos/photo.shelf.js';
import { profileFailures } from './profiles.errors.js';
import { ProfileDraft } from './store/profile-draft.entity.js';
import { Profile } from './store/profile.entity.js';
import { ProfileStatus } from './store/profile.status.js';
import { ProfileStore, type ProfileToStore } from './store/profile.store.js';
import { type OpenedProfile, ProfileDesk } from './profile.desk.js';
import { VOCABULARY } from './vocabulary.token.js';

/** Profiles as their people edit them, and as import and demo data bring them in. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly transactions: Transactions,
    private readonly store: ProfileStore,
    private readonly desk: ProfileDesk,
    private readonly photos: PhotoShelf,
    private readonly consents: ConsentService,
    private readonly audit: Audit,
    @Inject(VOCABULARY) private readonly vocabulary: Vocabulary,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What keeps a profile from being published; empty when nothing does. */
  findProblems(content: ProfileContent): Problem[] {
    return findProblems(content, this.vocabulary, this.clock().getUTCFullYear());
  }

  /** The facts that an officer backed and that are self-declared again with other content. */
  findLostBackings({ profile, published }: OpenedProfile, content: ProfileContent): FactName[] {
    const stamp = { source: 'OWNER', on: '', level: 'SELF_DECLARED', by: null } as const;
    const { evidence } = profile;
    return lostBackings(evidence, evidenceAfter({ content: published, evidence }, content, stamp));
  }

  /** The same of offers and certificates, by their ids; also of those that go. */
  findLostParts({ backedParts, published }: OpenedProfile, content: ProfileContent): string[] {
    return lostParts(backedParts, published, content);
  }

  /** The profile and draft of an MSME that the viewer works for or acts for. */
  async findForEditing(viewer: Viewer, organisationId: string): Promise<OpenedProfile> {
    await this.consents.requireMayActFor(viewer, organisationId, ConsentPurpose.Profile);
    return this.transactions.run((tx) => this.desk.open(tx, organisationId));
  }

  /**
   * Saves changes on top of the version that the viewer saw. Drafts may be incomplete and wrong;
   * only their size is bounded.
   * @throws Refused with DraftConflict, carrying the newer draft, when somebody saved in between;
   *   InvalidInput when it is too much.
   */
  async saveDraft(
    viewer: Viewer,
    organisationId: string,
    version: number,
    changes: Partial<ProfileContent>,
  ): Promise<OpenedProfile> {
    await this.consents.requireMayActFor(viewer, organisationId, ConsentPurpose.Profile);
    return this.transactions.run(async (tx) => {
      const opened = await this.desk.openLocked(tx, organisationId);
      if (opened.version !== version) refuse(new DraftConflict(opened));
      const edited = await this.settle(tx, opened, changes);
      const merged = mergeChanges(opened.published, opened.changes, edited);
      refuseAny(checkSize(applyChanges(opened.published, merged)));
      await this.saveChanges(tx, opened, merged, viewer);
      return this.desk.open(tx, organisationId);
    });
  }

  /**
   * Publishes a profile with the changes of its draft. A hidden profile is shown again.
   * @throws Refused with DraftConflict as `saveDraft`; InvalidInput naming all that is missing or
   *   wrong.
   */
  async publishProfile(
    viewer: Viewer,
    organisationId: string,
    version: number,
  ): Promise<OpenedProfile> {
    await this.consents.requireMayActFor(viewer, organisationId, ConsentPurpose.Profile);
    return this.transactions.run(async (tx) => {
      const opened = await this.desk.openLocked(tx, organisationId);
      if (opened.version !== version) refuse(new DraftConflict(opened));
      const content = applyChanges(opened.published, opened.changes);
      refuseAny([...checkIds(opened.published, content), ...this.findProblems(content)]);
      const { id, stewardId, economy, isDemo } = opened.profile;
      const stamp = this.stampOf(viewer, organisationId);
      await this.storeProfiles(tx, [
        { id, organisationId, stewardId, economy, isDemo, content, stamp },
      ]);
      await this.saveChanges(tx, opened, {}, viewer);
      await this.recordActing(tx, viewer, organisationId, 'profiles.published');
      await this.recordLosses(tx, viewer, opened, content);
      return this.desk.open(tx, organisationId);
    });
  }

  /** Withholds a published profile from everybody but its own people. */
  async hideProfile(viewer: Viewer, organisationId: string): Promise<OpenedProfile> {
    await this.consents.requireMayActFor(viewer, organisationId, ConsentPurpose.Profile);
    return this.transactions.run(async (tx) => {
      const opened = await this.desk.openLocked(tx, organisationId);
      const { id, status } = opened.profile;
      if (status === ProfileStatus.Draft) {
        refuse(new Conflict(profileFailures.PROFILE_NOT_PUBLISHED()));
      }
      await tx.update(Profile, { id }, { status: ProfileStatus.Hidden, updatedAt: this.clock() });
      await this.store.announce(tx, [id]);
      await this.recordActing(tx, viewer, organisationId, 'profiles.hidden');
      return this.desk.open(tx, organisationId);
    });
  }

  /**
   * Publishes any number of profiles at once, new or known, and announces them: for import and
   * demo data. The caller has checked them with `findProblems` and owns the transaction.
   */
  async storeProfiles(tx: EntityManager, batch: readonly ProfileToStore[]): Promise<void> {
    const ids = batch.map((profile) => profile.id);
    const before = await this.store.loadRows(tx, ids);
    await this.store.publishAll(tx, batch, before, this.clock());
  }

  /** Ends the stewardship of agencies whose MSMEs have been taken over by their owners. */
  async releaseProfiles(organisationIds: readonly string[]): Promise<void> {
    await this.transactions.run((tx) =>
      tx.update(Profile, { organisationId: In([...organisationIds]) }, { stewardId: null }),
    );
  }

  /** What others know of the parts that are edited: checks of certificates, measures of photos. */
  private async settle(
    tx: EntityManager,
    { profile, published }: OpenedProfile,
    changes: Partial<ProfileContent>,
  ): Promise<Partial<ProfileContent>> {
    const { certificates, photos } = changes;
    return {
      ...changes,
      ...(certificates && { certificates: keepChecks(published.certificates, certificates) }),
      ...(photos && { photos: await this.photos.measure(tx, profile.id, photos) }),
    };
  }

  private async saveChanges(
    tx: EntityManager,
    opened: OpenedProfile,
    changes: Partial<ProfileContent>,
    viewer: Viewer,
  ): Promise<void> {
    await tx.upsert(
      ProfileDraft,
      {
        profileId: opened.profile.id,
        changes: changes as object,
        version: opened.version + 1,
        savedAt: this.clock(),
        savedBy: viewer.userId,
      },
      ['profileId'],
    );
  }

  private stampOf(viewer: Viewer, organisationId: string): Evidence {
    return {
      source: membershipIn(viewer, organisationId) ? 'OWNER' : 'AGENCY',
      on: this.clock().toISOString().slice(0, 10),
      level: 'SELF_DECLARED',
      by: viewer.userId,
    };
  }

  /** Remembers whose edit made backed facts self-declared again. */
  private async recordLosses(
    tx: EntityManager,
    viewer: Viewer,
    opened: OpenedProfile,
    content: ProfileContent,
  ): Promise<void> {
    const facts = this.findLostBackings(opened, content).join(', ');
    const parts = this.findLostParts(opened, content).join(', ');
    if (!facts && !parts) return;
    await this.audit.record(tx, {
      act: 'profiles.backing-lost',
      actorId: viewer.userId,
      organisationId: opened.profile.organisationId,
      details: { ...(facts && { facts }), ...(parts && { parts }) },
    });
  }

  /** Remembers what an agency did in an MSME's name. */
  private async recordActing(
    tx: EntityManager,
    viewer: Viewer,
    organisationId: string,
    act: string,
  ): Promise<void> {
    if (membershipIn(viewer, organisationId)) return;
    await this.audit.record(tx, { act, actorId: viewer.userId, organisationId });
  }
}

function refuseAny(problems: readonly Problem[]): void {
  if (problems.length > 0) refuse(new InvalidInput(problems));
}
