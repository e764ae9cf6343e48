import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { SearchFilters, SortOrder } from '../domain/search-request.js';

/** A search that a user keeps, and whether its news come by mail. */
@Entity('saved_searches')
@Unique('saved_searches_user_id_name_key', ['userId', 'name'])
@Unique('saved_searches_stop_key_key', ['stopKey'])
@Index('saved_searches_alerts', ['id'], { where: 'news_since IS NOT NULL' })
export class SavedSearch {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey('User', { name: 'saved_searches_user_id_fkey', onDelete: 'CASCADE' })
  userId!: string;

  @Column('text')
  name!: string;

  /** Words or codes, as typed. */
  @Column('text')
  query!: string;

  @Column('jsonb')
  filters!: SearchFilters;

  @Column('text')
  sort!: SortOrder;

  /** Suppliers that were published after this are told in the next letter; null: no letters. */
  @Column('timestamptz', { nullable: true })
  newsSince!: Date | null;

  /** Whoever has it from a letter may stop the letters, and nothing else: so it is kept as it is. */
  @Column('text')
  stopKey!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
