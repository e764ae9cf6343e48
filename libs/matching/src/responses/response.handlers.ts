import { Injectable } from '@nestjs/common';
import { HandlesJob, type JobHandler, type JobRun } from '#platform';
import { type ContactAsk, ContactReader } from '#profiles';
import { noteContacts, settleAsks } from '../matching.jobs.js';
import { type NotedAsk, ResponseStore } from './response.store.js';

/** Notes which asks for contact a supplier answered. */
@HandlesJob(noteContacts)
@Injectable()
export class NoteContactsHandler implements JobHandler<{ requestId: string }> {
  constructor(
    private readonly contacts: ContactReader,
    private readonly responses: ResponseStore,
  ) {}

  async handle({ requestId }: { requestId: string }): Promise<void> {
    const ask = await this.contacts.findAsk(requestId);
    if (ask) await this.responses.note([toNoted(ask)]);
  }
}

const toNoted = ({
  id,
  supplierOrganisationId,
  askedAt,
  answeredAt,
  isOver,
}: ContactAsk): NotedAsk => ({
  source: 'contact',
  sourceId: id,
  supplierOrganisationId,
  askedAt,
  state: answeredAt ? 'answered' : isOver ? 'withdrawn' : 'waiting',
  answeredAt,
});

/** Counts what was not answered in time. */
@HandlesJob(settleAsks)
@Injectable()
export class SettleAsksHandler implements JobHandler<Record<never, never>> {
  constructor(private readonly responses: ResponseStore) {}

  async handle(_payload: object, run: JobRun): Promise<void> {
    while (!run.signal.aborted && (await this.responses.settle()) > 0);
  }
}
