import { Injectable } from '@nestjs/common';
import { InvalidInput, refuse } from '#platform';
import { type EntityManager, In } from 'typeorm';
import { contentFailures as failures } from '../domain/content.failures.js';
import { Problems } from '../domain/problems.js';
import type { Photo } from '../domain/values.js';
import { StoredPhoto } from './photo.entity.js';

/** What was sent for profiles. It checks no permission. */
@Injectable()
export class PhotoShelf {
  /**
   * Gives the photos of a draft their measures. Nobody shows what was sent for another profile.
   * @throws Refused with InvalidInput naming those that were not sent for this profile, and those
   *   named twice.
   */
  async measure(
    tx: EntityManager,
    profileId: string,
    photos: readonly Photo[],
  ): Promise<readonly Photo[]> {
    if (photos.length === 0) return photos;
    const ids = photos.map(({ id }) => id);
    const sent = await tx.findBy(StoredPhoto, { profileId, id: In(ids) });
    const waiting = new Map(sent.map((one) => [one.id, one]));
    const problems = new Problems();
    const measured = photos.map((photo, i) => {
      const { width, height } = waiting.get(photo.id) ?? { width: 0, height: 0 };
      problems.require(waiting.delete(photo.id), `photos.${i}.id`, failures.PHOTO_UNKNOWN);
      return { ...photo, width, height };
    });
    if (problems.all.length > 0) refuse(new InvalidInput(problems.all));
    return measured;
  }

  /**
   * Removes photos that were sent before an instant and that neither a profile nor a draft shows.
   * @returns how many went.
   */
  async sweep(tx: EntityManager, before: Date): Promise<number> {
    const [, count] = await tx.query<[unknown, number]>(
      `DELETE FROM photos WHERE created_at < $1
          AND NOT EXISTS (SELECT FROM profiles WHERE profiles.id = profile_id
            AND profiles.photos @> jsonb_build_array(jsonb_build_object('id', photos.id)))
          AND NOT EXISTS (SELECT FROM profile_drafts AS draft WHERE draft.profile_id = photos.profile_id
            AND draft.changes -> 'photos' @> jsonb_build_array(jsonb_build_object('id', photos.id)))`,
      [before],
    );
    return count;
  }
}
