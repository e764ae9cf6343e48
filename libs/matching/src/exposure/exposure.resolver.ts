import { Args, Query, Resolver } from '@nestjs/graphql';
import { v5 } from 'uuid';
import { membershipIn, requireMember } from '#accounts';
import { ONE } from '#match-engine';
import {
  agencyRoles,
  Allow,
  CurrentViewer,
  type InputProblem,
  InvalidInput,
  refuse,
  Role,
  type Viewer,
} from '#platform';
import { economyCodes } from '#taxonomy';
import { floorGroups } from '../domain/outcomes.js';
import { ExposureArgs, ExposureReportDto, ExposureReportResult } from '../dto/exposure.dto.js';
import { MatchAccess } from '../matches/match.access.js';
import type { MatchReport } from '../reports/match-report.entity.js';
import { ReportDesk } from '../reports/report.desk.js';
import type { ReportAnswer, ReportQuestion } from '../reports/report.kinds.js';
import { findForeign, findProblems } from './exposure.checks.js';

const askers = [Role.Buyer, ...agencyRoles];
const groups = floorGroups(economyCodes);

@Resolver()
export class ExposureResolver {
  constructor(
    private readonly desk: ReportDesk,
    private readonly access: MatchAccess,
  ) {}

  @Allow(...askers)
  @Query(() => [String], {
    description:
      'The groups of suppliers that a floor of `exposureReport` may name, as `kind:name`: ownership labels, first-time exporters, remote regions, sizes by staff, economies.',
  })
  exposureGroups(): string[] {
    return groups;
  }

  @Allow(...askers)
  @Query(() => ExposureReportResult, {
    description:
      'Lists of suppliers for a set of needs (public ones for agencies, one’s own for buyers) between best value and equal exposure, with floors for groups and the price, as last computed for this setting; asking has the worker compute it.',
  })
  async exposureReport(
    @CurrentViewer() viewer: Viewer,
    @Args() args: ExposureArgs,
  ): Promise<ExposureReportDto> {
    const { organisationId, needIds, places, fairnessPercent, floors } = args;
    requireMember(viewer, organisationId, askers);
    refuseAny(findProblems(args, groups));
    const isBuyer = membershipIn(viewer, organisationId)?.role === Role.Buyer;
    if (isBuyer) {
      refuseAny(findForeign(needIds, await this.access.findOwn(organisationId, needIds)));
    }
    const question = {
      ...(isBuyer && { buyerId: organisationId }),
      needIds: [...needIds].sort(),
      places,
      fairness: fairnessPercent * 10,
      floors: floors.map(({ group, percent }) => ({ group, share: percent * 10 })),
    };
    const subjectId = subjectOf(organisationId, question);
    return present(await this.desk.ask('exposure', subjectId, question));
  }
}

function refuseAny(problems: readonly InputProblem[]): void {
  if (problems.length > 0) refuse(new InvalidInput(problems));
}

/** An id of its own for each setting of an asker: colleagues who look at two do not wait in turns. */
const subjectOf = (organisationId: string, question: ReportQuestion<'exposure'>): string =>
  v5(JSON.stringify(question), organisationId);

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
