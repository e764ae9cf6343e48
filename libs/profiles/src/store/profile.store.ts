import { Injectable } from '@nestjs/common';
import { newId, Outbox } from '#platform';
import type { EntityManager } from 'typeorm';
import type { Evidence } from '../domain/evidence.js';
import { matchKeysOf, nameKeyOf, placeKeyOf, registryKeyOf } from '../domain/names.js';
import type { ProfileContent } from '../domain/profile.content.js';
import { evidenceAfter, evidenceOfPart } from '../domain/stated.js';
import { profilesChanged } from '../profiles.events.js';
import { Certificate } from './certificate.entity.js';
import { addRows, putRows, readRows } from './entity-rows.js';
import { Offer } from './offer.entity.js';
import { OwnNeed } from './own-need.entity.js';
import { Profile } from './profile.entity.js';
import {
  partColumns,
  type ProfileRows,
  toCertificateFacts,
  toCertificateRow,
  toContent,
  toFactColumns,
  toOfferFacts,
  toOfferRow,
  toOwnNeedFacts,
  toOwnNeedRow,
} from './profile.mapping.js';
import type { ProfilePart } from './profile-part.js';
import { ProfileStatus } from './profile.status.js';

/** A profile as it shall be from now on. */
export interface ProfileToStore {
  readonly id: string;
  readonly organisationId: string;
  /** Agency that keeps it until its owner takes over; null when the owner does. */
  readonly stewardId: string | null;
  /** ISO 3166 alpha-3 code of the organisation's economy. */
  readonly economy: string;
  readonly isDemo: boolean;
  readonly content: ProfileContent;
  /** Backs all that differs from what is stored. */
  readonly stamp: Evidence;
}

/** Most profiles that one event names. */
const eventSize = 500;

/** Where profiles and their parts are kept. It checks neither permission nor content. */
@Injectable()
export class ProfileStore {
  constructor(private readonly outbox: Outbox) {}

  /** Loads profiles with all their parts in four statements; absent ids are left out. */
  async loadRows(tx: EntityManager, ids: readonly string[]): Promise<Map<string, ProfileRows>> {
    const profiles = await readRows(tx, Profile, { by: 'id', values: ids });
    const found = profiles.map((profile) => profile.id);
    const parts = await this.loadParts(tx, found);
    return new Map(
      profiles.map((profile) => [
        profile.id,
        {
          profile,
          offers: parts.offers.get(profile.id) ?? [],
          certificates: parts.certificates.get(profile.id) ?? [],
          ownNeeds: parts.ownNeeds.get(profile.id) ?? [],
        },
      ]),
    );
  }

  private async loadParts(tx: EntityManager, ids: readonly string[]) {
    const byProfile = <T extends ProfilePart>(rows: readonly T[]): Map<string, T[]> =>
      Map.groupBy(rows, (row) => row.profileId);
    const wanted = { by: 'profileId', values: ids, orderBy: 'position' } as const;
    return {
      offers: byProfile(await readRows(tx, Offer, wanted)),
      certificates: byProfile(await readRows(tx, Certificate, wanted)),
      ownNeeds: byProfile(await readRows(tx, OwnNeed, wanted)),
    };
  }

  /**
   * Publishes profiles, new ones and known ones, with a bounded number of statements, and
   * announces them. What did not change keeps its evidence.
   * @param before the stored rows of the known ones, as `loadRows` gives them.
   */
  async publishAll(
    tx: EntityManager,
    batch: readonly ProfileToStore[],
    before: ReadonlyMap<string, ProfileRows>,
    now: Date,
  ): Promise<void> {
    await this.writeAll(tx, this.toPublished(batch, before, now), before);
    await this.announce(
      tx,
      batch.map((profile) => profile.id),
    );
  }

  /** The rows of profiles from now on, published. What did not change keeps its evidence. */
  toPublished(
    batch: readonly ProfileToStore[],
    before: ReadonlyMap<string, ProfileRows>,
    now: Date,
  ): ProfileRows[] {
    return batch.map((profile) => toRows(profile, before.get(profile.id), now));
  }

  /** Makes the stored rows of profiles equal to those given; parts that are not given go. */
  async writeAll(
    tx: EntityManager,
    rows: readonly ProfileRows[],
    before: ReadonlyMap<string, ProfileRows>,
  ): Promise<void> {
    const known = rows.filter(({ profile }) => before.has(profile.id));
    const added = rows.filter(({ profile }) => !before.has(profile.id));
    await addRows(tx, Profile, profilesOf(added));
    await putRows(tx, Profile, profilesOf(known));
    for (const target of [Offer, Certificate, OwnNeed] as const) {
      await addRows(tx, target, partsOfAll(added, target));
      await removeLeftOut(tx, target, known, before);
      await putRows(tx, target, partsOfAll(known, target));
    }
  }

  /** Marks profiles as changed, of which other areas keep more than is stored here. */
  async touch(tx: EntityManager, profileIds: readonly string[], now: Date): Promise<void> {
    if (profileIds.length === 0) return;
    await tx.query(`UPDATE profiles SET updated_at = $2 WHERE id = ANY($1::uuid[])`, [
      profileIds,
      now,
    ]);
    await this.announce(tx, profileIds);
  }

  /** Tells other areas that profiles changed. */
  async announce(tx: EntityManager, profileIds: readonly string[]): Promise<void> {
    for (let start = 0; start < profileIds.length; start += eventSize) {
      await this.outbox.append(tx, profilesChanged, {
        profileIds: profileIds.slice(start, start + eventSize),
      });
    }
  }
}

const profilesOf = (rows: readonly ProfileRows[]): Profile[] => rows.map(({ profile }) => profile);

type Part = Offer | Certificate | OwnNeed;

const partsOf = (rows: ProfileRows | undefined, target: new () => Part): readonly Part[] => {
  if (!rows) return [];
  if (target === Offer) return rows.offers;
  return target === Certificate ? rows.certificates : rows.ownNeeds;
};

const partsOfAll = (rows: readonly ProfileRows[], target: new () => Part): Part[] =>
  rows.flatMap((one) => partsOf(one, target));

async function removeLeftOut(
  tx: EntityManager,
  target: new () => Part,
  rows: readonly ProfileRows[],
  before: ReadonlyMap<string, ProfileRows>,
): Promise<void> {
  const gone = rows.flatMap((after) => {
    const kept = new Set(partsOf(after, target).map((part) => part.id));
    const known = partsOf(before.get(after.profile.id), target);
    return known.filter((part) => !kept.has(part.id)).map((part) => part.id);
  });
  if (gone.length > 0) await tx.delete(target, gone);
}

/** The rows of a profile from now on, published. */
function toRows(next: ProfileToStore, before: ProfileRows | undefined, now: Date): ProfileRows {
  const { content, stamp } = next;
  const known = before && {
    content: toContent(before),
    evidence: before.profile.evidence,
  };
  const nameKey = nameKeyOf(content.legalName ?? '');
  const profile: Profile = {
    ...toFactColumns(content),
    id: next.id,
    organisationId: next.organisationId,
    stewardId: next.stewardId,
    status: ProfileStatus.Published,
    economy: next.economy,
    isDemo: next.isDemo,
    evidence: evidenceAfter(known, content, stamp),
    registryKey: registryKeyOf(content.registryNumber),
    nameKey,
    placeKey: placeKeyOf(content.place?.name ?? ''),
    matchKeys: matchKeysOf(nameKey),
    publishedAt: before?.profile.publishedAt ?? now,
    updatedAt: now,
    createdAt: before?.profile.createdAt ?? now,
  };
  const part = <T extends { readonly id: string | null }>(
    one: T,
    position: number,
    known: readonly (T & { readonly evidence: Evidence })[] | undefined,
  ) => {
    const evidence = evidenceOfPart(
      known?.find(({ id }) => id === one.id),
      one,
      stamp,
    );
    return { evidence, columns: partColumns(one.id ?? newId(), next.id, position, evidence) };
  };
  const offers = before?.offers.map(toOfferFacts);
  const certificates = before?.certificates.map(toCertificateFacts);
  const ownNeeds = before?.ownNeeds.map(toOwnNeedFacts);
  return {
    profile,
    offers: content.offers.map((one, i) => {
      const { columns, evidence } = part(one, i, offers);
      return toOfferRow(columns, one, evidence);
    }),
    certificates: content.certificates.map((one, i) =>
      toCertificateRow(part(one, i, certificates).columns, one),
    ),
    ownNeeds: content.ownNeeds.map((one, i) => toOwnNeedRow(part(one, i, ownNeeds).columns, one)),
  };
}
