import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Acceptance, BookingMode } from '../domain/check-round.js';
import { type Phase, type PhaseDates } from '../domain/phases.js';
import type { RoundRules } from '../domain/round-rules.js';
import type { RoundState } from '../domain/round.states.js';
import { type OpeningHours, type Slot, slotsOf } from '../domain/slots.js';

/** All that decides whether a meeting of a round can be in a slot, besides who is free. */
export interface RoundFrame {
  readonly roundId: string;
  readonly roundName: string;
  readonly roundState: RoundState;
  readonly bookingMode: BookingMode;
  readonly acceptance: Acceptance;
  readonly maxMeetingsOfSupplier: number;
  readonly maxMeetingsOfBuyer: number;
  readonly requestHours: number;
  readonly rules: RoundRules;
  readonly fairId: string;
  readonly fairName: string;
  readonly agencyId: string;
  readonly timeZone: string;
  readonly phases: PhaseDates;
  readonly slots: readonly Slot[];
}

interface FrameRow extends Omit<RoundFrame, 'phases' | 'slots'> {
  readonly slotMinutes: number;
  readonly gapMinutes: number;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly days: readonly OpeningHours[];
}

/** Reads the frame of a round in one statement: booking asks for it every time. */
@Injectable()
export class RoundFrames {
  constructor(private readonly dataSource: DataSource) {}

  async find(
    roundId: string,
    tx: EntityManager = this.dataSource.manager,
  ): Promise<RoundFrame | undefined> {
    const [row] = await tx.query<FrameRow[]>(
      `SELECT r.id AS "roundId", r.name AS "roundName", r.state AS "roundState",
              r.booking_mode AS "bookingMode", r.acceptance,
              r.max_meetings_of_supplier AS "maxMeetingsOfSupplier",
              r.max_meetings_of_buyer AS "maxMeetingsOfBuyer",
              r.request_hours AS "requestHours", r.rules, r.slot_minutes AS "slotMinutes",
              r.gap_minutes AS "gapMinutes", f.id AS "fairId", f.name AS "fairName",
              f.agency_id AS "agencyId", f.time_zone AS "timeZone",
              (SELECT jsonb_object_agg(phase, begins_at) FROM round_phases
                WHERE round_id = r.id) AS phases,
              (SELECT jsonb_agg(jsonb_build_object('date', date, 'opensAt', opens_at,
                                                   'closesAt', closes_at, 'breaks', breaks))
                 FROM fair_days WHERE fair_id = f.id) AS days
         FROM rounds r JOIN fairs f ON f.id = r.fair_id WHERE r.id = $1`,
      [roundId],
    );
    if (!row) return undefined;
    const { days, slotMinutes, gapMinutes, phases, ...frame } = row;
    return {
      ...frame,
      phases: Object.fromEntries(
        Object.entries(phases).map(([phase, begins]) => [phase, new Date(begins)]),
      ) as PhaseDates,
      slots: slotsOf(days, frame.timeZone, { slotMinutes, gapMinutes }),
    };
  }
}
