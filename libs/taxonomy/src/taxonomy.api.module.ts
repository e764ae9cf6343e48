import { Module } from '@nestjs/common';
import { MsmeResolver } from './msme/msme.resolver.js';
import { TaxonomyModule } from './taxonomy.module.js';
import { TaxonomyResolver } from './taxonomy.resolver.js';

/** GraphQL of the reference data, for the api. */
@Module({ imports: [TaxonomyModule], providers: [MsmeResolver, TaxonomyResolver] })
export class TaxonomyApiModule {}
