import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type FirstAnswer, FirstAnswers } from './first-answers.js';
import { noncePlaceholder } from './page-policy.js';
import { filesOf } from './page-plan.js';
import { readBuild } from './web-build.js';

/**
 * The page of the app for an address: with links to all its code, so that no file waits for
 * another, and with the answers to what it asks first, so that it shows them at once.
 */
@Injectable()
export class WebPage {
  private readonly build = readBuild();

  constructor(private readonly answers: FirstAnswers) {}

  /** The text of the page; undefined where the app was not built. */
  async render(address: URL, request: FastifyRequest, nonce: string): Promise<string | undefined> {
    const build = await this.build;
    if (!build) return undefined;
    const plan = build.planPage(address, {
      cookies: request.headers.cookie ?? '',
      languages: request.headers['accept-language'] ?? '',
    });
    const { scripts, styles } = filesOf(build.manifest, plan.modules);
    const answers = await this.answers.ask(plan.questions, request);
    const head = [
      ...styles.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
      ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
    ];
    return build.page
      .replace('<html lang="en"', `<html lang="${plan.language}"`)
      .replace('</head>', `${head.join('')}</head>`)
      .replace('</body>', () => `${dataOf(answers)}</body>`)
      .replaceAll(noncePlaceholder, nonce);
  }
}

/** The answers as data, which no policy of a page runs; no text in them can end the element. */
function dataOf(answers: readonly FirstAnswer[]): string {
  const text = JSON.stringify(answers).replaceAll('<', '\\u003c');
  return `<script type="application/json" id="first-answers">${text}</script>`;
}
