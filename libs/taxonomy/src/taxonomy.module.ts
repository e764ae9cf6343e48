import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HsCatalogue } from './hs/hs.catalogue.js';
import { LoadedHsCode } from './hs/hs-code.entity.js';
import { JudgedEconomy } from './msme/judged-economy.entity.js';
import { RecordedRuleSet } from './msme/msme-rule-set.entity.js';
import { MsmeDefinitions } from './msme/msme.definitions.js';

/** Reference data that an installation may add to. */
@Module({
  imports: [TypeOrmModule.forFeature([JudgedEconomy, LoadedHsCode, RecordedRuleSet])],
  providers: [HsCatalogue, MsmeDefinitions],
  exports: [HsCatalogue, MsmeDefinitions],
})
export class TaxonomyModule {}
