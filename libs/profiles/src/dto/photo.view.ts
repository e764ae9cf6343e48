import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { Photo } from '../domain/values.js';

@InputType({ description: 'A photo that a profile shall show.' })
export class PhotoInput {
  @Field(() => ID, { description: 'As the answer to sending it named it.' })
  id!: string;

  @Field({
    defaultValue: '',
    description: 'What it shows, in words. A draft may lack it; a published profile does not.',
  })
  alt!: string;

  @Field({ description: 'BCP 47 tag of the language of `alt`.' })
  language!: string;
}

@ObjectType('Photo', { description: 'A photo that a profile shows.' })
export class PhotoView {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'What it shows, in words, for those who cannot see it.' })
  alt!: string;

  @Field({ description: 'BCP 47 tag of the language of `alt`.' })
  language!: string;

  @Field({ description: 'Where it is, on this server: JPEG, PNG or WebP.' })
  path!: string;

  @Field({ description: 'Where it is in the size that lists show; of the same proportions.' })
  smallPath!: string;

  @Field(() => Int, { description: 'Pixels.' })
  width!: number;

  @Field(() => Int, { description: 'Pixels.' })
  height!: number;
}

/** A photo with where it is to be had. */
export const toPhotoView = (photo: Photo): PhotoView => ({
  ...photo,
  path: `/photos/${photo.id}`,
  smallPath: `/photos/${photo.id}/small`,
});
