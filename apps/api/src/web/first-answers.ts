import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { FirstQuestion } from './page-plan.js';

/** What the api answers to a page's question, sent along with the page. */
export interface FirstAnswer {
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

/** A page waits no longer for its answers; it asks again for what is not there by then. */
const patienceInMilliseconds = 250;

/**
 * Asks the api's own GraphQL what a page would ask first, as whoever asks for the page: the same
 * operations, the same access, without a turn over the line.
 */
@Injectable()
export class FirstAnswers {
  constructor(private readonly host: HttpAdapterHost) {}

  async ask(questions: readonly FirstQuestion[], request: FastifyRequest): Promise<FirstAnswer[]> {
    const answers = questions.map((question) => this.askOne(question, request));
    const late = new Promise<undefined>((resolve) => {
      setTimeout(resolve, patienceInMilliseconds, undefined).unref();
    });
    const inTime = await Promise.all(answers.map((answer) => Promise.race([answer, late])));
    return inTime.filter((answer) => answer !== undefined);
  }

  private async askOne(
    { operationName, sha256Hash, variables }: FirstQuestion,
    { headers, ip }: FastifyRequest,
  ): Promise<FirstAnswer | undefined> {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    const response = await server.inject({
      method: 'POST',
      url: '/graphql',
      remoteAddress: ip,
      headers: { ...(headers.cookie && { cookie: headers.cookie }) },
      payload: {
        operationName,
        variables,
        extensions: { persistedQuery: { version: 1, sha256Hash } },
      },
    });
    if (response.statusCode !== 200) return undefined;
    const { data, errors } = response.json<{ data?: unknown; errors?: unknown }>();
    return data && !errors ? { operationName, variables, data } : undefined;
  }
}
