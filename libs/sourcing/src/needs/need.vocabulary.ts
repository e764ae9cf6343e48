import { Injectable } from '@nestjs/common';
import { ownershipLabels } from '#kernel';
import { vocabulary } from '#taxonomy';
import type { Vocabulary } from '../domain/check-need.js';

/** The reference data that needs are checked against. */
@Injectable()
export class NeedVocabulary implements Vocabulary {
  readonly isEconomy = vocabulary.isEconomy;
  readonly isCurrency = vocabulary.isCurrency;
  readonly isUnit = vocabulary.isUnit;
  readonly isIncoterm = vocabulary.isIncoterm;
  readonly isCertificateScheme = vocabulary.isCertificateScheme;
  readonly isLanguage = vocabulary.isLanguage;
  readonly whatIsWrongWithCode = vocabulary.whatIsWrongWithCode;

  isLabel(name: string): boolean {
    return (ownershipLabels as readonly string[]).includes(name);
  }
}
