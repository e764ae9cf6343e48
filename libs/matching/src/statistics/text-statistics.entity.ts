import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Which words the texts of all suppliers hold, counted at one time. The last one is in use. */
@Entity('match_text_statistics')
export class TextStatisticsVersion {
  /** Ids rise with time. */
  @PrimaryColumn('uuid')
  id!: string;

  /** Equal for equal counts. */
  @Column('text')
  version!: string;

  /** Published suppliers whose texts were counted. */
  @Column('int')
  suppliers!: number;

  @Column('timestamptz')
  countedAt!: Date;
}

/** The words of one language. */
@Entity('match_text_languages')
export class TextStatisticsLanguage {
  @PrimaryColumn('uuid')
  @ForeignKey('TextStatisticsVersion', {
    name: 'match_text_languages_statistics_id_fkey',
    onDelete: 'CASCADE',
  })
  statisticsId!: string;

  /** Primary language subtag. */
  @PrimaryColumn('text')
  language!: string;

  /** Texts in the language. */
  @Column('int')
  documents!: number;

  /** Words of a text, on average. */
  @Column('float8')
  averageLength!: number;

  /** How many words are kept. */
  @Column('int')
  words!: number;

  /** The words by the number of texts that hold them, as `toTermLines` writes them. */
  @Column('text')
  terms!: string;
}
