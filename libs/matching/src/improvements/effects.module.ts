import { Global, Module } from '@nestjs/common';
import { EFFECT_SOURCE } from '#profiles';
import { MatchingModule } from '../matching.module.js';
import { ImprovementEffects } from './improvement.effects.js';

/** Gives profiles, which matching builds on, the counts that only matching has. */
@Global()
@Module({
  imports: [MatchingModule],
  providers: [ImprovementEffects, { provide: EFFECT_SOURCE, useExisting: ImprovementEffects }],
  exports: [EFFECT_SOURCE],
})
export class EffectsModule {}
