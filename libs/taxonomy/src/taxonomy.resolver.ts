import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Inject } from '@nestjs/common';
import { CLOCK, type Clock, InvalidInput, problemAt, Public, refuse } from '#platform';
import { isic5Divisions } from './activities.js';
import { certificateSchemes } from './data/certificate-schemes.data.js';
import { currencies } from './data/currencies.data.js';
import { economies } from './data/economies.data.js';
import { incoterms } from './data/incoterms.data.js';
import { languages } from './data/languages.data.js';
import { units } from './data/units.data.js';
import { type EconomyCode, sortEconomies } from './domain/economy.js';
import { AgreementInForceDto, HsSuggestionDto, ReferenceDataDto } from './dto/reference.dto.js';
import { hsChapters } from './hs.js';
import { HsCatalogue } from './hs/hs.catalogue.js';
import { taxonomyFailures } from './taxonomy.errors.js';
import { agreementsInForce } from './trade-agreements.js';
import { unitCodeOf, vocabulary } from './vocabulary.js';

const mostSuggestions = 20;

/** The same for everyone and every day of a release. */
const referenceData: ReferenceDataDto = {
  economies: sortEconomies(economies),
  currencies,
  languages,
  incoterms,
  units: units.map((unit) => ({ ...unit, code: unitCodeOf(unit) })),
  certificateSchemes,
  isicDivisions: isic5Divisions.map(({ digits, label }) => ({ code: digits, label })),
  hsChapters: hsChapters.map(({ digits, label }) => ({ code: digits, label })),
};

@Resolver()
export class TaxonomyResolver {
  constructor(
    private readonly hs: HsCatalogue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Query(() => ReferenceDataDto, { description: 'What forms choose from.' })
  referenceData(): ReferenceDataDto {
    return referenceData;
  }

  @Public()
  @Query(() => [HsSuggestionDto], {
    description:
      'Ranks HS codes for goods in plain words, in any language: headings, and six digits beside them where a file of these has been loaded. A person picks.',
  })
  async suggestHsCodes(
    @Args('text', { description: 'Such as `dried mangoes`.' }) text: string,
    @Args('language', { nullable: true, description: 'BCP 47 tag, where known.' })
    language?: string,
    @Args('limit', { type: () => Int, defaultValue: 8 }) limit = 8,
  ): Promise<HsSuggestionDto[]> {
    if (limit < 1 || limit > mostSuggestions) {
      const text = taxonomyFailures.REFERENCE_TOO_MANY_SUGGESTIONS({ most: mostSuggestions });
      refuse(new InvalidInput([problemAt('limit', text)]));
    }
    const suggestions = await this.hs.suggest(text, language, limit);
    return suggestions.map(({ code, label, score, why }) => ({
      code: code.digits,
      edition: code.edition,
      label,
      score,
      because: why.phrase,
    }));
  }

  @Public()
  @Query(() => [AgreementInForceDto], {
    description: 'Trade agreements in force between two economies on a day, today where left out.',
  })
  agreementsInForce(
    @Args('from', { description: 'ISO alpha-3 code.' }) from: string,
    @Args('to', { description: 'ISO alpha-3 code.' }) to: string,
    @Args('on', { type: () => GraphQLLocalDate, nullable: true }) on?: string | null,
  ): AgreementInForceDto[] {
    const problems = Object.entries({ from, to })
      .filter(([, code]) => !vocabulary.isEconomy(code))
      .map(([path, code]) => problemAt(path, taxonomyFailures.REFERENCE_UNKNOWN_ECONOMY({ code })));
    if (problems.length > 0) refuse(new InvalidInput(problems));
    const day = on ?? this.clock().toISOString().slice(0, 10);
    return agreementsInForce(from as EconomyCode, to as EconomyCode, day).map((found) => ({
      id: found.agreement.id,
      name: found.agreement.name,
      coverage: found.agreement.coverage,
      inForceFrom: found.inForceFrom,
      basis: found.basis,
      statement: found.statement,
      sources: found.agreement.sources,
    }));
  }
}
