import { Module } from '@nestjs/common';
import { BuyersNeedsHandler } from './needs/buyers-needs.handler.js';
import { CloseOverdueHandler } from './needs/close-overdue.handler.js';
import { SourcingModule } from './sourcing.module.js';

/** Jobs of sourcing, for the worker. */
@Module({ imports: [SourcingModule], providers: [BuyersNeedsHandler, CloseOverdueHandler] })
export class SourcingJobsModule {}
