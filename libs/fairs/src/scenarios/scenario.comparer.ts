import { Injectable } from '@nestjs/common';
import { Conflict, InvalidInput, problemAt, refuse, type Viewer } from '#platform';
import { DataSource } from 'typeorm';
import { readPairKey, pairKey } from '../domain/build-problem.js';
import { compareTimetables, type TimetableComparison } from '../domain/compare-scenarios.js';
import { RegistrationReader } from '../registrations/registration.reader.js';
import { findRuled, PairRules } from '../rounds/pair.rules.js';
import type { Scenario } from './scenario.entity.js';
import { scenarioFailures } from './scenario.errors.js';
import { ScenarioService } from './scenario.service.js';
import { TimetablePlanner } from './timetable.planner.js';

/** Most scenarios that stand side by side. */
const mostCompared = 5;

/** A meeting that publishing a scenario would add, move or cancel. */
export interface ChangedMeeting {
  readonly buyerId: string;
  readonly supplierId: string;
  readonly from: Date | null;
  readonly to: Date | null;
}

/** A scenario beside the first of those compared. */
export interface ComparedScenario {
  readonly scenario: Scenario;
  /** Its value less the first's. */
  readonly valueChange: number;
  readonly comparison: TimetableComparison;
}

/** What publishing a scenario would do. */
export interface ScenarioChanges {
  readonly kept: number;
  readonly moved: readonly ChangedMeeting[];
  readonly cancelled: readonly ChangedMeeting[];
  readonly added: readonly ChangedMeeting[];
}

/** Puts scenarios side by side, and each beside the meetings as they are. */
@Injectable()
export class ScenarioComparer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scenarios: ScenarioService,
    private readonly planner: TimetablePlanner,
    private readonly registrations: RegistrationReader,
    private readonly rules: PairRules,
  ) {}

  /** Compares finished scenarios of one round, in the order given. */
  async compare(viewer: Viewer, ids: readonly string[]): Promise<ComparedScenario[]> {
    const list = await this.findComparable(viewer, ids);
    const timetables = await this.dataSource.query<
      { id: string; requested: string[]; placed: string[] }[]
    >(
      `SELECT id,
              ARRAY(SELECT jsonb_path_query(problem, '$.requests[*].id') #>> '{}') AS requested,
              ARRAY(SELECT jsonb_path_query(answer, '$.placed[*].request') #>> '{}') AS placed
         FROM scenarios WHERE id = ANY($1) ORDER BY array_position($1, id)`,
      [ids],
    );
    const sides = new Set(
      timetables.flatMap(({ requested }) =>
        requested.flatMap((key) => Object.values(readPairKey(key))),
      ),
    );
    const ruled = await findRuled(this.dataSource.manager, [...sides]);
    const groups = await this.rules.findGroups(ruled);
    const asked = new Set(timetables.flatMap(({ requested }) => requested));
    const musts = await this.findMusts([...sides], asked);
    const compared = compareTimetables(timetables, groups, musts);
    const ofFirst = list[0]?.value ?? 0;
    return compared.flatMap((comparison, index) => {
      const scenario = list[index];
      if (!scenario) return [];
      return [{ scenario, valueChange: (scenario.value ?? 0) - ofFirst, comparison }];
    });
  }

  /**
   * What publishing a scenario now would change.
   * @throws Refused with Conflict for one that has no timetable yet.
   */
  async findChanges(viewer: Viewer, id: string): Promise<ScenarioChanges> {
    await this.scenarios.findForOfficer(viewer, id);
    const scenario = await this.scenarios.loadWhole(id);
    if (!scenario.answer) refuse(new Conflict(scenarioFailures.SCENARIO_NOT_MADE()));
    const { meetings, change } = await this.planner.plan(this.dataSource.manager, scenario);
    const before = (meetingId: string): Date | null => meetings.get(meetingId)?.startsAt ?? null;
    return {
      kept: change.kept.length,
      moved: change.moved.map(({ meetingId, seat }) => ({
        ...readPairKey(seat.key),
        from: before(meetingId),
        to: new Date(seat.startsAt),
      })),
      cancelled: change.dropped.flatMap((meetingId) => {
        const meeting = meetings.get(meetingId);
        if (!meeting) return [];
        const { buyerId, supplierId, startsAt } = meeting;
        return [{ buyerId, supplierId, from: startsAt, to: null }];
      }),
      added: change.added.map((seat) => ({
        ...readPairKey(seat.key),
        from: null,
        to: new Date(seat.startsAt),
      })),
    };
  }

  private async findComparable(viewer: Viewer, ids: readonly string[]): Promise<Scenario[]> {
    const isBad = ids.length < 1 || ids.length > mostCompared || new Set(ids).size < ids.length;
    const list: Scenario[] = [];
    if (!isBad) for (const id of ids) list.push(await this.scenarios.findForOfficer(viewer, id));
    const rounds = new Set(list.map(({ roundId }) => roundId));
    if (isBad || rounds.size !== 1 || list.some(({ placed }) => placed === null)) {
      const text = scenarioFailures.SCENARIO_NOT_COMPARABLE({ most: mostCompared });
      refuse(new InvalidInput([problemAt('ids', text)]));
    }
    return list;
  }

  /** Pairs that were asked for of which one side must meet the other. */
  private async findMusts(
    registrationIds: readonly string[],
    asked: ReadonlySet<string>,
  ): Promise<Set<string>> {
    const wishes = await this.registrations.findPreferences(registrationIds);
    const musts = wishes.filter(({ wish }) => wish === 'must');
    return new Set(
      musts
        .flatMap(({ registrationId, otherId }) => [
          pairKey(registrationId, otherId),
          pairKey(otherId, registrationId),
        ])
        .filter((key) => asked.has(key)),
    );
  }
}
