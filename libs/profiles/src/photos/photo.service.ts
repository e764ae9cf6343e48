import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ConsentPurpose, ConsentService } from '#accounts';
import {
  CLOCK,
  type Clock,
  InvalidInput,
  LimitReached,
  newId,
  NotFound,
  refuse,
  Transactions,
  type Viewer,
} from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import { contentFailures as failures } from '../domain/content.failures.js';
import { checkPhoto, keptSides, mostKeptPhotos, type PhotoSize } from '../domain/photo.rules.js';
import { Problems } from '../domain/problems.js';
import { ProfileDesk } from '../profile.desk.js';
import { StoredPhoto } from './photo.entity.js';
import { type PhotoFile, PhotoFiles } from './photo.files.js';
import { drawPicture, measurePicture, type Picture } from './picture.js';

/** A photo that somebody may see. */
export interface SeenPhoto extends PhotoFile {
  /** False for one that only those who work on the profile may see. */
  readonly isPublic: boolean;
}

/** Photos as they are sent and looked at. Which of them a profile shows, its draft says. */
@Injectable()
export class PhotoService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly consents: ConsentService,
    private readonly desk: ProfileDesk,
    private readonly files: PhotoFiles,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Keeps a photo for an MSME's profile, whole and as lists show it. The same one sent again is
   * the same photo.
   * @throws Refused with InvalidInput when it is none or too large; LimitReached when there are
   *   too many.
   */
  async receivePhoto(viewer: Viewer, organisationId: string, bytes: Buffer): Promise<StoredPhoto> {
    await this.consents.requireMayActFor(viewer, organisationId, ConsentPurpose.Profile);
    const { full, small } = await drawBoth(bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return this.transactions.run(async (tx) => {
      const { profile } = await this.desk.openLocked(tx, organisationId);
      const kept = await tx.findBy(StoredPhoto, { profileId: profile.id });
      const same = kept.find((one) => one.sha256 === sha256);
      if (same) return same;
      if (kept.length >= mostKeptPhotos) {
        refuse(new LimitReached(failures.PHOTO_TOO_MANY({ most: mostKeptPhotos })));
      }
      const { type, width, height } = full;
      const photo: StoredPhoto = {
        id: newId(),
        profileId: profile.id,
        type,
        width,
        height,
        sha256,
        createdBy: viewer.userId,
        createdAt: this.clock(),
      };
      await tx.insert(StoredPhoto, photo);
      await this.files.put(tx, photo.id, 'FULL', full);
      await this.files.put(tx, photo.id, 'SMALL', small);
      return photo;
    });
  }

  /**
   * Gives a photo that a published profile shows to anybody; any other only to those who work on
   * the profile.
   * @throws Refused with NotFound.
   */
  async findPhoto(viewer: Viewer | undefined, id: string, size: PhotoSize): Promise<SeenPhoto> {
    const { manager } = this.dataSource;
    const known = await this.find(manager, id);
    const maySee =
      known &&
      (known.isPublic ||
        (viewer &&
          (await this.consents.mayActFor(viewer, known.organisationId, ConsentPurpose.Profile))));
    const file = maySee ? await this.files.read(manager, id, size) : undefined;
    if (known && file) return { ...file, isPublic: known.isPublic };
    refuse(new NotFound(failures.PHOTO_UNKNOWN()));
  }

  private async find(
    tx: EntityManager,
    id: string,
  ): Promise<{ readonly organisationId: string; readonly isPublic: boolean } | undefined> {
    const [found] = await tx.query<{ organisationId: string; isPublic: boolean }[]>(
      `SELECT organisation_id AS "organisationId", status = 'PUBLISHED'
          AND profiles.photos @> jsonb_build_array(jsonb_build_object('id', photos.id)) AS "isPublic"
         FROM photos JOIN profiles ON profiles.id = profile_id WHERE photos.id = $1`,
      [id],
    );
    return found;
  }
}

/** @throws Refused with InvalidInput. */
async function drawBoth(bytes: Buffer): Promise<Readonly<Record<'full' | 'small', Picture>>> {
  const measures = await measurePicture(bytes);
  const problems = new Problems();
  checkPhoto(bytes.length, measures, problems);
  if (!measures || problems.all.length > 0) refuse(new InvalidInput(problems.all));
  const full = await drawPicture(bytes, measures.type, keptSides.FULL);
  const small = await drawPicture(bytes, measures.type, keptSides.SMALL);
  if (full && small) return { full, small };
  problems.add('file', failures.PHOTO_UNREADABLE());
  return refuse(new InvalidInput(problems.all));
}
