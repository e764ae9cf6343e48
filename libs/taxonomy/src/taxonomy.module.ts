import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HsCatalogue } from './hs/hs.catalogue.js';
import { LoadedHsCode } from './hs/hs-code.entity.js';

/** Reference data that an installation may add to. */
@Module({
  imports: [TypeOrmModule.forFeature([LoadedHsCode])],
  providers: [HsCatalogue],
  exports: [HsCatalogue],
})
export class TaxonomyModule {}
