import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EconomyCode } from '../domain/economy.js';

/** The definition by which the sizes of an economy's enterprises were last judged. */
@Entity('msme_judgements')
export class JudgedEconomy {
  @PrimaryColumn('text')
  economy!: EconomyCode;

  /** SHA-256 of the definition, in hex. */
  @Column('text')
  definitionHash!: string;
}
