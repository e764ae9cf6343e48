import { Inject, Injectable } from '@nestjs/common';
import { OrganisationKind, OrganisationReader, type OrganisationRecord } from '#accounts';
import { CLOCK, type Clock, newId, NotFound, refuse } from '#platform';
import type { EntityManager } from 'typeorm';
import { keepChecks } from './domain/draft.js';
import { emptyContent, type ProfileContent } from './domain/profile.content.js';
import { profileFailures } from './profiles.errors.js';
import { ProfileDraft } from './store/profile-draft.entity.js';
import { Profile } from './store/profile.entity.js';
import { type ProfileRows, toContent, toFactColumns } from './store/profile.mapping.js';
import { ProfileStatus } from './store/profile.status.js';
import { ProfileStore } from './store/profile.store.js';

/** A profile with its draft, as it lies before the one who edits it. */
export interface OpenedProfile {
  readonly profile: Profile;
  /** What is published; empty before the first time. */
  readonly published: ProfileContent;
  readonly changes: Partial<ProfileContent>;
  /** Ids of the published offers and certificates that are more than self-declared. */
  readonly backedParts: ReadonlySet<string>;
  /** 0 before the first save. */
  readonly version: number;
  readonly savedAt: Date | null;
}

/** Lays out profiles for editing. It checks no permission. */
@Injectable()
export class ProfileDesk {
  constructor(
    private readonly organisations: OrganisationReader,
    private readonly store: ProfileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Reads an MSME's profile and draft; a blank one where there is none yet.
   * @throws Refused with NotFound when the organisation is no MSME.
   */
  async open(tx: EntityManager, organisationId: string): Promise<OpenedProfile> {
    const profile = await tx.findOneBy(Profile, { organisationId });
    return profile
      ? this.layOut(tx, profile.id)
      : blank(this.blankProfile(await this.requireMsme(organisationId)));
  }

  /** Reads them locked for writing, and stores the blank one first where there is none. */
  async openLocked(tx: EntityManager, organisationId: string): Promise<OpenedProfile> {
    const lock = { mode: 'pessimistic_write' } as const;
    const known = await tx.findOne(Profile, { where: { organisationId }, lock });
    if (known) return this.layOut(tx, known.id);
    const profile = this.blankProfile(await this.requireMsme(organisationId));
    await tx
      .createQueryBuilder()
      .insert()
      .into(Profile)
      .values(profile as object)
      .orIgnore()
      .execute();
    const stored = await tx.findOneOrFail(Profile, { where: { organisationId }, lock });
    return this.layOut(tx, stored.id);
  }

  private async layOut(tx: EntityManager, id: string): Promise<OpenedProfile> {
    const rows = (await this.store.loadRows(tx, [id])).get(id);
    if (!rows) throw new Error(`Profile ${id} went while it was being read.`);
    const draft = await tx.findOneBy(ProfileDraft, { profileId: id });
    const published = toContent(rows);
    return {
      profile: rows.profile,
      published,
      changes: withPresentChecks(published, draft?.changes ?? {}),
      backedParts: backedPartsOf(rows),
      version: draft?.version ?? 0,
      savedAt: draft?.savedAt ?? null,
    };
  }

  private async requireMsme(organisationId: string): Promise<OrganisationRecord> {
    const organisation = await this.organisations.findById(organisationId);
    if (organisation?.kind === OrganisationKind.Msme) return organisation;
    refuse(new NotFound(profileFailures.PROFILE_ONLY_FOR_MSMES()));
  }

  private blankProfile(organisation: OrganisationRecord): Profile {
    const now = this.clock();
    return {
      ...toFactColumns(emptyContent),
      id: newId(),
      organisationId: organisation.id,
      stewardId: null,
      status: ProfileStatus.Draft,
      economy: organisation.economy,
      isDemo: organisation.isDemo,
      evidence: {},
      registryKey: null,
      nameKey: '',
      placeKey: '',
      matchKeys: [],
      publishedAt: null,
      updatedAt: now,
      createdAt: now,
    };
  }
}

const backedPartsOf = ({ offers, certificates }: ProfileRows): ReadonlySet<string> =>
  new Set(
    [...offers, ...certificates]
      .filter((part) => part.evidenceLevel !== 'SELF_DECLARED')
      .map((part) => part.id),
  );

/** A certificate may have been checked since the draft was saved. */
function withPresentChecks(
  published: ProfileContent,
  changes: Partial<ProfileContent>,
): Partial<ProfileContent> {
  if (!changes.certificates) return changes;
  return { ...changes, certificates: keepChecks(published.certificates, changes.certificates) };
}

const blank = (profile: Profile): OpenedProfile => ({
  profile,
  published: emptyContent,
  changes: {},
  backedParts: new Set(),
  version: 0,
  savedAt: null,
});
