import { Module } from '@nestjs/common';
import { CloseOverdueHandler } from './needs/close-overdue.handler.js';
import { SourcingModule } from './sourcing.module.js';

/** Jobs of sourcing, for the worker. */
@Module({ imports: [SourcingModule], providers: [CloseOverdueHandler] })
export class SourcingJobsModule {}
