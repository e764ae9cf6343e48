import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A code of the Harmonized System that an operator loaded from a file. */
@Entity('hs_codes')
export class LoadedHsCode {
  /** Such as `HS2022`. */
  @PrimaryColumn('text')
  edition!: string;

  @PrimaryColumn('text')
  digits!: string;

  @Column('text')
  label!: string;
}
