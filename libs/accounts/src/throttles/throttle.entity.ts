import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often something was tried lately. */
@Entity('throttles')
@Index('throttles_by_reset', ['resetsAt'])
export class Throttle {
  /** What is counted, such as `sign-in:account:ana@example.org`. */
  @PrimaryColumn('text')
  key!: string;

  @Column('integer')
  count!: number;

  /** When counting starts again. */
  @Column('timestamptz')
  resetsAt!: Date;
}
