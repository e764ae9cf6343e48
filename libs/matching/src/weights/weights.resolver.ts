import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DEFAULT_WEIGHTS, type WeightProfile } from '#match-engine';
import { agencyRoles, Allow, CurrentViewer, Role, type Viewer } from '#platform';
import {
  type CriterionWeightDto,
  type MatchWeightsDto,
  MatchWeightsOverviewDto,
  MatchWeightSwitchDto,
  SwitchMatchWeightsResult,
  type TextStatisticsDto,
  TrainingAskedDto,
} from '../dto/weights.dto.js';
import { ComparisonReader } from '../facts/comparison.reader.js';
import type { MatchWeights } from './match-weights.entity.js';
import { type StatisticsSummary, StatisticsReader } from '../statistics/statistics.reader.js';
import { statisticsBounds } from '../statistics/statistics.renewer.js';
import { WeightsReader } from './weights.reader.js';
import { WeightsService } from './weights.service.js';

@Resolver()
export class WeightsResolver {
  constructor(
    private readonly weights: WeightsService,
    private readonly reader: WeightsReader,
    private readonly comparison: ComparisonReader,
    private readonly statistics: StatisticsReader,
  ) {}

  @Allow(Role.PlatformAdministrator, ...agencyRoles)
  @Query(() => MatchWeightsOverviewDto, {
    description:
      'The weights in use, those that were fitted, who put which to use, and what words are weighed by.',
  })
  async matchWeights(): Promise<MatchWeightsOverviewDto> {
    const { weights: active } = await this.comparison.find();
    const versions = await this.reader.listVersions();
    const switches = await this.reader.listSwitches();
    const statistics = await this.statistics.findSummary();
    return {
      activeVersion: active.version,
      active: toList(active),
      engineVersion: DEFAULT_WEIGHTS.version,
      versions: versions.map(present),
      switches,
      textStatistics: statistics ? presentStatistics(statistics) : null,
      fewestTexts: statisticsBounds.fewestDocuments,
    };
  }

  @Allow(Role.PlatformAdministrator)
  @Mutation(() => TrainingAskedDto, {
    description: 'Has the worker fit weights to the outcomes so far. Nothing is put to use by it.',
  })
  async trainMatchWeights(@CurrentViewer() viewer: Viewer): Promise<TrainingAskedDto> {
    return { askedAt: await this.weights.askTraining(viewer) };
  }

  @Allow(Role.PlatformAdministrator)
  @Mutation(() => SwitchMatchWeightsResult, {
    description:
      'Puts a version of the weights to use and has all open needs matched anew. Switching to an earlier version goes back.',
  })
  switchMatchWeights(
    @CurrentViewer() viewer: Viewer,
    @Args('version') version: string,
    @Args('reason', { description: 'Why, for those who come later.' }) reason: string,
  ): Promise<MatchWeightSwitchDto> {
    return this.weights.switchTo(viewer, version, reason);
  }
}

const toList = ({ weights }: WeightProfile): CriterionWeightDto[] =>
  Object.entries(weights).map(([criterion, weight]) => ({ criterion, weight }));

const presentStatistics = ({ languages, ...rest }: StatisticsSummary): TextStatisticsDto => ({
  ...rest,
  languages: languages.map(({ language, documents, words }) => ({
    language,
    texts: documents,
    words,
  })),
});

function present({ version, trainedAt, profile, report }: MatchWeights): MatchWeightsDto {
  return {
    version,
    trainedAt,
    presentVersion: report.presentVersion,
    weights: toList(profile),
    comparisons: [{ sector: null, ...report.general }, ...report.sectors],
  };
}
