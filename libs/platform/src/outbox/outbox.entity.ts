import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An event that was written with the change it speaks of, waiting to become jobs. */
@Entity('outbox')
@Index('outbox_waiting', ['id'], { where: 'relayed_at IS NULL' })
@Index('outbox_relayed', ['relayedAt'], { where: 'relayed_at IS NOT NULL' })
export class OutboxEntry {
  @PrimaryColumn('uuid')
  id!: string;

  /** Name of the event definition. */
  @Column('text')
  event!: string;

  @Column('jsonb')
  payload!: object;

  /** The request that caused it, for logs. */
  @Column('text', { nullable: true })
  requestId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  /** When its jobs were handed to the queues; null while it waits. */
  @Column('timestamptz', { nullable: true })
  relayedAt!: Date | null;
}
