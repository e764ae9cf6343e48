import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PhotoSize, PhotoType } from '../domain/photo.rules.js';
import type { Picture } from './picture.js';

/** A photo's bytes in one size. */
export interface PhotoFile {
  readonly type: PhotoType;
  readonly bytes: Buffer;
}

/**
 * Where the bytes of photos are kept. An installation with very many of them puts an object store
 * behind this port.
 */
export abstract class PhotoFiles {
  /** Keeps the bytes of one size. */
  abstract put(tx: EntityManager, id: string, size: PhotoSize, picture: Picture): Promise<void>;
  /** Reads the bytes in a size. */
  abstract read(tx: EntityManager, id: string, size: PhotoSize): Promise<PhotoFile | undefined>;
}

/** Keeps them in the database, so that a backup of it holds all, and any api can serve them. */
@Injectable()
export class PostgresPhotoFiles extends PhotoFiles {
  async put(tx: EntityManager, id: string, size: PhotoSize, picture: Picture): Promise<void> {
    await tx.query(
      `INSERT INTO photo_files (photo_id, size, type, bytes) VALUES ($1, $2, $3, $4)`,
      [id, size, picture.type, picture.bytes],
    );
  }

  async read(tx: EntityManager, id: string, size: PhotoSize): Promise<PhotoFile | undefined> {
    const [file] = await tx.query<PhotoFile[]>(
      `SELECT type, bytes FROM photo_files WHERE photo_id = $1 AND size = $2`,
      [id, size],
    );
    return file;
  }
}
