import { Args, Query, Resolver } from '@nestjs/graphql';
import { v5 } from 'uuid';
import { requireMember } from '#accounts';
import { ONE } from '#match-engine';
import {
  agencyRoles,
  Allow,
  CurrentViewer,
  type InputProblem,
  InvalidInput,
  problemAt,
  refuse,
  type Viewer,
} from '#platform';
import { ExposureArgs, ExposureReportDto, ExposureReportResult } from '../dto/exposure.dto.js';
import { matchingFailures } from '../matching.errors.js';
import type { MatchReport } from '../reports/match-report.entity.js';
import { ReportDesk } from '../reports/report.desk.js';
import type { ReportAnswer, ReportQuestion } from '../reports/report.kinds.js';

const most = { needs: 50, places: 50, floors: 10 };

@Resolver()
export class ExposureResolver {
  constructor(private readonly desk: ReportDesk) {}

  @Allow(...agencyRoles)
  @Query(() => ExposureReportResult, {
    description:
      'Lists of suppliers for a set of public needs between best value and equal exposure, with floors for groups and the price, as last computed for this setting; asking has the worker compute it.',
  })
  async exposureReport(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ExposureArgs,
  ): Promise<ExposureReportDto> {
    requireMember(viewer, args.organisationId, agencyRoles);
    const problems = findProblems(args);
    if (problems.length > 0) refuse(new InvalidInput(problems));
    const { organisationId, needIds, places, fairnessPercent, floors } = args;
    const question = {
      needIds: [...needIds].sort(),
      places,
      fairness: fairnessPercent * 10,
      floors: floors.map(({ group, percent }) => ({ group, share: percent * 10 })),
    };
    const subjectId = subjectOf(organisationId, question);
    return present(await this.desk.ask('exposure', subjectId, question));
  }
}

/** An id of its own for each setting of an agency: officers who look at two do not wait in turns. */
const subjectOf = (organisationId: string, question: ReportQuestion<'exposure'>): string =>
  v5(JSON.stringify(question), organisationId);

function findProblems({ needIds, places, fairnessPercent, floors }: ExposureArgs): InputProblem[] {
  const { MATCH_NUMBER_OUT_OF_RANGE, MATCH_TOO_MANY } = matchingFailures;
  const within = (path: string, value: number, from: number, to: number): InputProblem[] =>
    value >= from && value <= to ? [] : [problemAt(path, MATCH_NUMBER_OUT_OF_RANGE({ from, to }))];
  const atMost = (path: string, count: number, limit: number): InputProblem[] =>
    count <= limit ? [] : [problemAt(path, MATCH_TOO_MANY({ most: limit }))];
  return [
    ...atMost('needIds', needIds.length, most.needs),
    ...atMost('floors', floors.length, most.floors),
    ...within('places', places, 1, most.places),
    ...within('fairnessPercent', fairnessPercent, 0, 100),
    ...floors.flatMap(({ percent }, index) => within(`floors.${index}.percent`, percent, 0, 100)),
  ];
}

/** What is shown before the first answer. */
const nothing = {
  suppliers: null,
  lists: [],
  plainValue: null,
  value: null,
  givenUpShare: null,
  gaining: [],
  losing: [],
  groups: [],
  changes: [],
  unmet: [],
};

const present = ({
  isPending,
  answeredAt,
  answer,
}: MatchReport<'exposure'>): ExposureReportDto => ({
  ...nothing,
  isPending,
  computedAt: answeredAt,
  ...(answer && figuresOf(answer)),
});

function figuresOf(answer: ReportAnswer<'exposure'>) {
  const { suppliers, lists, price, unmet, groups = [], changes = [] } = answer;
  return {
    suppliers,
    lists,
    plainValue: price.plainValue / ONE,
    value: price.value / ONE,
    givenUpShare: price.givenUp / Math.max(1, price.plainValue),
    gaining: price.gaining,
    losing: price.losing,
    groups,
    changes: changes.map(({ supplierId, plain, fair }) => ({
      supplierId,
      plainExposure: plain / ONE,
      exposure: fair / ONE,
    })),
    unmet: unmet.map((promise) => ({
      ...promise,
      promised: promise.promised / ONE,
      given: promise.given / ONE,
    })),
  };
}
