import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Break, OpeningHours } from '../domain/slots.js';
import { Fair } from './fair.entity.js';

/** A day on which the doors of a fair open. */
@Entity('fair_days')
@Check('fair_days_hours_check', `closes_at > opens_at`)
export class FairDay implements OpeningHours {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Fair, { name: 'fair_days_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  @PrimaryColumn('date')
  date!: string;

  /** Minutes since midnight on the fair's clocks. */
  @Column('smallint')
  opensAt!: number;

  @Column('smallint')
  closesAt!: number;

  @Column('jsonb')
  breaks!: readonly Break[];
}

/** A hall on the plan of its floor, in metres. */
@Entity('halls')
@Index('halls_name_key', ['fairId', 'name'], { unique: true, where: 'removed_at IS NULL' })
export class Hall {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Fair, { name: 'halls_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  @Column('text')
  name!: string;

  @Column('smallint')
  floor!: number;

  @Column('int')
  x!: number;

  @Column('int')
  y!: number;

  @Column('int')
  width!: number;

  @Column('int')
  length!: number;

  /** Numbers of its booths. */
  @Column('text', { array: true })
  booths!: string[];

  /** Since when it is no part of the fair; what was booked for it names it still. */
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}

/** A table at which one meeting at a time can be. */
@Entity('meeting_tables')
@Unique('meeting_tables_number_key', ['fairId', 'number'])
@Index('meeting_tables_by_hall', ['hallId'])
export class MeetingTable {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Fair, { name: 'meeting_tables_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  @Column('uuid')
  @ForeignKey(() => Hall, { name: 'meeting_tables_hall_fkey', onDelete: 'CASCADE' })
  hallId!: string;

  /** Unique within the fair, so that a number is enough to find it. */
  @Column('smallint')
  number!: number;

  /** Since when it is no part of the fair; what was booked for it names it still. */
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}

/** A video room in which one meeting at a time can be. */
@Entity('video_rooms')
@Index('video_rooms_name_key', ['fairId', 'name'], {
  unique: true,
  where: 'removed_at IS NULL',
})
export class VideoRoom {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Fair, { name: 'video_rooms_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  url!: string;

  /** Since when it is no part of the fair; what was booked for it names it still. */
  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}

/** Time in which a table or a video room cannot be used. */
@Entity('place_closures')
@Check('place_closures_length_check', `ends_at > starts_at`)
@Index('place_closures_by_fair', ['fairId', 'id'])
@Index('place_closures_by_place', ['placeId'])
export class PlaceClosure {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => Fair, { name: 'place_closures_fair_fkey', onDelete: 'CASCADE' })
  fairId!: string;

  /** The table or the video room. */
  @Column('uuid')
  placeId!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('timestamptz')
  endsAt!: Date;

  @Column('text')
  reason!: string;

  @Column('uuid')
  createdBy!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
