import { randomBytes } from 'node:crypto';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  contentSecurityPolicy,
  isApiPath,
  noncePlaceholder,
  safetyHeaders,
} from './page-policy.js';
import { encodingFor, type WebFile, WebFiles } from './web-files.js';

const forever = 'public, max-age=31536000, immutable';

/** Serves the built web app; every address that is no file of it and not the api's shows the app. */
@Controller()
export class WebController {
  private readonly files = WebFiles.read();

  @Get(['/', '*'])
  async serve(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const path = URL.parse(request.url, 'http://any')?.pathname ?? '/';
    void reply.headers(safetyHeaders);
    const file = this.files.find(path);
    if (file) return this.sendFile(path, file, request, reply);
    const { page } = this.files;
    if (isApiPath(path) || page === undefined) {
      await reply.code(404).type('text/plain; charset=utf-8').send('There is nothing here.\n');
      return;
    }
    const nonce = randomBytes(16).toString('base64');
    await reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .send(page.replaceAll(noncePlaceholder, nonce));
  }

  private async sendFile(
    path: string,
    file: WebFile,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const encoding = encodingFor(request.headers['accept-encoding']);
    void reply
      .type(file.type)
      .header('vary', 'accept-encoding')
      .header('cache-control', path.startsWith('/assets/') ? forever : 'no-cache');
    if (encoding) void reply.header('content-encoding', encoding);
    await reply.send(encoding ? await this.files.pack(path, file, encoding) : file.body);
  }
}
