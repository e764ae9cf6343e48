import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PhotoSize, PhotoType } from '../domain/photo.rules.js';

/** A photo that the people of a profile sent; whether it is shown stands in the profile. */
@Entity('photos')
@Check('photos_type_check', `type IN ('image/jpeg', 'image/png', 'image/webp')`)
@Index('photos_once', ['profileId', 'sha256'], { unique: true })
@Index('photos_by_age', ['createdAt'])
export class StoredPhoto {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('Profile', { name: 'photos_profile_fkey', onDelete: 'CASCADE' })
  profileId!: string;

  @Column('text')
  type!: PhotoType;

  /** Pixels. */
  @Column('integer')
  width!: number;

  @Column('integer')
  height!: number;

  /** Of the bytes as they were sent, in hex: the same photo sent again is the same photo. */
  @Column('text')
  sha256!: string;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;
}

/** The bytes of a photo in one of its sizes. */
@Entity('photo_files')
@Check('photo_files_size_check', `size IN ('FULL', 'SMALL')`)
@Check('photo_files_type_check', `type IN ('image/jpeg', 'image/png', 'image/webp')`)
export class PhotoFileRow {
  @PrimaryColumn('uuid')
  @ForeignKey('StoredPhoto', { name: 'photo_files_photo_fkey', onDelete: 'CASCADE' })
  photoId!: string;

  @PrimaryColumn('text')
  size!: PhotoSize;

  @Column('text')
  type!: PhotoType;

  @Column('bytea')
  bytes!: Buffer;
}
