import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A code of the Harmonized System that an operator loaded from a file. */
@Entity('hs_codes')
@Check('hs_codes_digits_check', `digits ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6})$'`)
export class LoadedHsCode {
  /** Such as `HS2022`. */
  @PrimaryColumn('text')
  edition!: string;

  @PrimaryColumn('text')
  digits!: string;

  @Column('text')
  label!: string;
}
