import { Module } from '@nestjs/common';
import { TakeUpDefinitionsHandler } from './msme/take-up-definitions.handler.js';
import { TaxonomyModule } from './taxonomy.module.js';

/** Keeps what follows from dated reference data up to date, in the worker. */
@Module({ imports: [TaxonomyModule], providers: [TakeUpDefinitionsHandler] })
export class TaxonomyJobsModule {}
