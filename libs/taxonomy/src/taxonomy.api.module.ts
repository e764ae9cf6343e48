import { Module } from '@nestjs/common';
import { TaxonomyModule } from './taxonomy.module.js';
import { TaxonomyResolver } from './taxonomy.resolver.js';

/** GraphQL of the reference data, for the api. */
@Module({ imports: [TaxonomyModule], providers: [TaxonomyResolver] })
export class TaxonomyApiModule {}
