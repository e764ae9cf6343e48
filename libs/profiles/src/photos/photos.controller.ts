import { Controller, Get, type OnModuleInit, Param, Post, Query, Req, Res } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isId } from '#kernel';
import { answerRefusals, badUpload, HttpViewers, NotFound, refuse } from '#platform';
import { contentFailures as failures } from '../domain/content.failures.js';
import { photoLimits, type PhotoSize, photoTypes } from '../domain/photo.rules.js';
import { PhotoService } from './photo.service.js';

/** Larger ones are read so far that the answer can say how large they may be. */
const mostRead = 8 * photoLimits.bytes;

/** Anybody may keep it for an hour; whoever asks again is told whether it is still shown. */
const publicCache = 'public, max-age=3600';
/** A photo by itself runs nothing; browsers centre it with a style of their own. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const privateCache = 'private, no-cache';

/** Photos of profiles over http: GraphQL carries no files. */
@Controller('photos')
export class PhotosController implements OnModuleInit {
  constructor(
    private readonly photos: PhotoService,
    private readonly viewers: HttpViewers,
    private readonly host: HttpAdapterHost<FastifyAdapter>,
  ) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance();
    const options = { parseAs: 'buffer', bodyLimit: mostRead } as const;
    server.addContentTypeParser([...photoTypes], options, (_request, body, done) => {
      done(null, body);
    });
  }

  /**
   * Takes a photo: `POST /photos?organisationId=…` with the picture as the body. Answers with its
   * id and measures. No form of a foreign page can send a body of these types.
   */
  @Post()
  async receive(
    @Req() request: FastifyRequest,
    @Query('organisationId') organisationId: string | undefined,
  ): Promise<object> {
    const viewer = await this.viewers.requireViewer(request);
    const body = pictureIn(request);
    if (!organisationId || !isId(organisationId)) throw noPicture();
    return answerRefusals(async () => {
      const { id, width, height } = await this.photos.receivePhoto(viewer, organisationId, body);
      return { id, width, height };
    });
  }

  @Get(':id')
  full(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<void> {
    return this.show(request, reply, id, 'FULL');
  }

  @Get(':id/small')
  small(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('id') id: string,
  ): Promise<void> {
    return this.show(request, reply, id, 'SMALL');
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    size: PhotoSize,
  ): Promise<void> {
    const photo = await answerRefusals(async () => {
      if (!isId(id)) refuse(new NotFound(failures.PHOTO_UNKNOWN()));
      return this.photos.findPhoto(await this.viewers.findViewer(request), id, size);
    });
    const etag = `"${id}-${size}"`;
    void reply.headers({
      etag,
      'cache-control': photo.isPublic ? publicCache : privateCache,
      'content-security-policy': policy,
      'content-disposition': 'inline',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    if (request.headers['if-none-match'] === etag) await reply.code(304).send();
    else await reply.type(photo.type).send(photo.bytes);
  }
}

function pictureIn({ body }: FastifyRequest): Buffer {
  if (Buffer.isBuffer(body)) return body;
  throw noPicture();
}

const noPicture = (): Error => badUpload('Send a picture as the body, and organisationId.');
