import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PhotoSize } from '../domain/photo.rules.js';
import type { Picture, PictureType } from '../domain/picture.js';

/** A photo's bytes in one size. */
export interface PhotoFile {
  readonly type: PictureType;
  readonly bytes: Buffer;
}

/**
 * Where the bytes of photos are kept. An installation with very many of them puts an object store
 * behind this port.
 */
export abstract class PhotoFiles {
  /** Keeps bytes in one size, in place of those before. */
  abstract put(tx: EntityManager, id: string, size: PhotoSize, picture: Picture): Promise<void>;
  /** Reads the bytes in a size; where there is only the whole photo, that. */
  abstract read(tx: EntityManager, id: string, size: PhotoSize): Promise<PhotoFile | undefined>;
}

/** Keeps them in the database, so that a backup of it holds all, and any api can serve them. */
@Injectable()
export class PostgresPhotoFiles extends PhotoFiles {
  async put(tx: EntityManager, id: string, size: PhotoSize, picture: Picture): Promise<void> {
    await tx.query(
      `INSERT INTO photo_files (photo_id, size, type, bytes) VALUES ($1, $2, $3, $4)
       ON CONFLICT (photo_id, size) DO UPDATE SET type = excluded.type, bytes = excluded.bytes`,
      [id, size, picture.type, picture.bytes],
    );
  }

  async read(tx: EntityManager, id: string, size: PhotoSize): Promise<PhotoFile | undefined> {
    const [file] = await tx.query<PhotoFile[]>(
      `SELECT type, bytes FROM photo_files WHERE photo_id = $1 AND size = ANY($2)
        ORDER BY size DESC LIMIT 1`,
      [id, size === 'FULL' ? ['FULL'] : ['FULL', 'SMALL']],
    );
    return file;
  }
}
