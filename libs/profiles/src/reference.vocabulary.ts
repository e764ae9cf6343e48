import { Injectable } from '@nestjs/common';
import type { Vocabulary } from './domain/vocabulary.js';

@Injectable()
export class ReferenceVocabulary implements Vocabulary {
  private readonly currencies = new Set(Intl.supportedValuesOf('currency'));

  isEconomy(code: string): boolean {
    return /^[A-Z]{3}$/.test(code);
  }

  isCurrency(code: string): boolean {
    return this.currencies.has(code);
  }

  decimalsOf(currency: string): number | undefined {
    if (!this.isCurrency(currency)) return undefined;
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits;
  }

  isLanguage(tag: string): boolean {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  }

  isIncoterm(code: string): boolean {
    return 'EXW FCA CPT CIP DAP DPU DDP FAS FOB CFR CIF'.split(' ').includes(code);
  }

  isUnit(code: string): boolean {
    return /^[A-Z0-9]{2,3}$/.test(code);
  }

  isCertificateScheme(key: string): boolean {
    return /^[\w .-]{2,40}$/.test(key);
  }

  isIsicDivision(code: string): boolean {
    return /^\d{2}$/.test(code);
  }

  whatIsWrongWithCode(system: 'HS' | 'CPC' | 'ISIC', code: string): string | undefined {
    const good = { HS: /^(\d\d){1,3}$/, CPC: /^\d{1,5}$/, ISIC: /^\d{2,4}$/ }[system];
    return good.test(code) ? undefined : `this is no ${system} code.`;
  }
}
