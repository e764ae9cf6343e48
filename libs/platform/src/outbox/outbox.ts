import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../config/clock.js';
import { newId } from '../database/new-id.js';
import { currentRequestId } from '../telemetry/request-context.js';
import type { EventDefinition } from './event.definition.js';
import { OutboxEntry } from './outbox.entity.js';

/** Where services announce what they changed, in the transaction that changes it. */
@Injectable()
export class Outbox {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /**
   * Writes an event beside the rows it speaks of: both are kept or neither. The worker's relay
   * turns it into jobs after the commit.
   */
  async append<P extends object>(
    tx: EntityManager,
    event: EventDefinition<P>,
    payload: P,
  ): Promise<void> {
    await tx.insert(OutboxEntry, {
      id: newId(),
      event: event.name,
      payload,
      requestId: currentRequestId() ?? null,
      createdAt: this.clock(),
      relayedAt: null,
    });
  }
}
