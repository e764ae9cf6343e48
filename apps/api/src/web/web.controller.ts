import { randomBytes } from 'node:crypto';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentSecurityPolicy, isApiPath, safetyHeaders } from './page-policy.js';
import { encodingFor, pack, type WebFile, WebFiles } from './web-files.js';
import { WebPage } from './web-page.js';

const forever = 'public, max-age=31536000, immutable';
/** Files without a hash in their name; they hardly change. */
const aDay = 'public, max-age=86400';

/** Serves the built web app; every address that is no file of it and not the api's shows the app. */
@Controller()
export class WebController {
  private readonly files = WebFiles.read();

  constructor(private readonly page: WebPage) {}

  @Get(['/', '*'])
  async serve(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const address = URL.parse(request.url, 'http://any') ?? new URL('http://any/');
    const path = address.pathname;
    void reply.headers(safetyHeaders);
    const file = this.files.find(path);
    if (file) return this.sendFile(path, file, request, reply);
    const nonce = randomBytes(16).toString('base64');
    const text = isApiPath(path) ? undefined : await this.page.render(address, request, nonce);
    if (text === undefined) {
      await reply.code(404).type('text/plain; charset=utf-8').send('There is nothing here.\n');
      return;
    }
    const encoding = encodingFor(request.headers['accept-encoding']);
    const body = Buffer.from(text);
    void reply
      .type('text/html; charset=utf-8')
      // It holds what the reader may see, and nobody else.
      .header('cache-control', 'private, no-cache')
      .header('vary', 'accept-encoding, accept-language, cookie')
      .header('content-security-policy', contentSecurityPolicy(nonce));
    if (encoding) void reply.header('content-encoding', encoding);
    await reply.send(encoding ? await pack(body, encoding, 'page') : body);
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
      .header('cache-control', path.startsWith('/assets/') ? forever : aDay);
    if (encoding) void reply.header('content-encoding', encoding);
    await reply.send(encoding ? await this.files.pack(path, file, encoding) : file.body);
  }
}
