import { newId } from '#platform';
import type { ScheduleAnswer, ScheduleProblem } from '#scheduler';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ScenarioState } from '../domain/scenario.states.js';
import type { CapacityPlan } from '../domain/capacity.js';
import { Round } from '../rounds/round.entity.js';

/** A timetable that was tried for a round. At most one of a round is published. */
@Entity('scenarios')
@Check(
  'scenarios_state_check',
  `state IN ('queued', 'running', 'ready', 'failed', 'published', 'replaced')`,
)
@Check('scenarios_answer_check', `answer IS NOT NULL OR state IN ('queued', 'running', 'failed')`)
@Index('scenarios_of_round', ['roundId', 'id'])
@Index('scenarios_one_published', ['roundId'], { unique: true, where: `state = 'published'` })
export class Scenario {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Round, { name: 'scenarios_round_fkey', onDelete: 'CASCADE' })
  roundId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  state!: ScenarioState;

  /** Longest time to search. */
  @Column('smallint')
  seconds!: number;

  @Column('int')
  seed!: number;

  /** Somebody wants it to end with the best so far. */
  @Column('boolean')
  stopAsked!: boolean;

  /** As it was when the search began. Loaded only where it is named. */
  @Column('jsonb', { nullable: true, select: false })
  problem!: ScheduleProblem | null;

  @Column('jsonb', { nullable: true, select: false })
  answer!: ScheduleAnswer | null;

  @Column('int', { nullable: true })
  placed!: number | null;

  @Column('int', { nullable: true })
  unplaced!: number | null;

  @Column('double precision', { nullable: true })
  value!: number | null;

  /** Proven: no timetable is worth more. */
  @Column('double precision', { nullable: true })
  valueBound!: number | null;

  @Column('int', { nullable: true })
  breaks!: number | null;

  /** The scenario, or the published timetable, that it is a change of; null for one made anew. */
  @Index('scenarios_by_made_from')
  @Column('uuid', { nullable: true })
  @ForeignKey(() => Scenario, { name: 'scenarios_made_from_fkey', onDelete: 'SET NULL' })
  madeFrom!: string | null;

  /** What more tables would bring, once somebody asked. */
  @Column('jsonb', { nullable: true })
  capacity!: CapacityPlan | null;

  /** Why it failed. */
  @Column('text', { nullable: true })
  failure!: string | null;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  publishedAt!: Date | null;
}

/** A scenario that waits for a worker. */
export function blankScenario(
  roundId: string,
  name: string,
  createdBy: string,
  createdAt: Date,
): Scenario {
  return {
    id: newId(),
    roundId,
    name,
    state: 'queued',
    seconds: 0,
    seed: 1,
    stopAsked: false,
    problem: null,
    answer: null,
    placed: null,
    unplaced: null,
    value: null,
    valueBound: null,
    breaks: null,
    madeFrom: null,
    capacity: null,
    failure: null,
    createdBy,
    createdAt,
    finishedAt: null,
    publishedAt: null,
  };
}
