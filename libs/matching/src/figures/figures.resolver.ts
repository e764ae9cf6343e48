import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { SEARCH_INDEX, type SearchIndex } from '#discovery';
import { Public } from '#platform';
import { ProfileReader } from '#profiles';
import { LiveFiguresDto } from '../dto/figures.dto.js';
import { MatchReader } from '../matches/match.reader.js';

@Resolver()
export class FiguresResolver {
  constructor(
    private readonly profiles: ProfileReader,
    private readonly matches: MatchReader,
    @Inject(SEARCH_INDEX) private readonly index: SearchIndex,
  ) {}

  @Public()
  @Query(() => LiveFiguresDto, { description: 'What is on the marketplace now.' })
  async liveFigures(): Promise<LiveFiguresDto> {
    const suppliers = await this.profiles.countPublished();
    const needs = await this.matches.countOpenNeeds();
    const searchable = await this.index.countDocuments().catch(() => null);
    return { suppliers, searchable, openNeeds: needs.open, matchedNeeds: needs.matched };
  }
}
