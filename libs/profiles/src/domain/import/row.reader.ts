import { toMinorUnits } from '#kernel';
import { contentFailures } from '../content.failures.js';
import { noOwnership } from '../ownership.facts.js';
import type { CertificateContent, OfferContent, ProfileContent } from '../profile.content.js';
import type { Problems } from '../problems.js';
import type { LocalisedText, MoneyRange, ProductCode } from '../values.js';
import { isDay } from '../value-rules.js';
import type { ColumnMapping, ImportField } from './import.columns.js';
import { importRowFailures as failures } from './import.failures.js';
import type { ImportVocabulary } from './import.vocabulary.js';

/** What one row states. Facts that its cells leave blank are absent: they stay as they are. */
export interface RowContent {
  readonly facts: Partial<Omit<ProfileContent, 'offers' | 'certificates' | 'ownNeeds'>>;
  readonly offer: OfferContent | null;
  readonly certificate: CertificateContent | null;
}

/** Language of texts where no column says; the code for "undetermined" of BCP 47. */
const undetermined = 'und';

/** Reads the cells of one row by the columns' mapping; all that is wrong is named by its field. */
export class RowReader {
  constructor(
    private readonly mapping: ColumnMapping,
    private readonly vocabulary: ImportVocabulary,
    /** Used where a row says none. */
    private readonly defaultLanguage: string,
  ) {}

  read(cells: readonly string[], problems: Problems): RowContent {
    const row = new Cells(cells, this.mapping, problems);
    if (cells.some((cell) => cell.includes('\uFFFD'))) {
      problems.add('', failures.IMPORT_TEXT_UNREADABLE());
    }
    return {
      facts: this.readFacts(row),
      offer: this.readOffer(row),
      certificate: this.readCertificate(row),
    };
  }

  private readFacts(row: Cells): RowContent['facts'] {
    const facts: { -readonly [K in keyof ProfileContent]?: ProfileContent[K] } = {};
    const text = (field: ImportField, set: (text: string) => void): void => {
      const found = row.text(field);
      if (found !== '') set(found);
    };
    text('legalName', (name) => (facts.legalName = name));
    text('tradeName', (names) => (facts.tradeNames = listOf(names)));
    text('registryNumber', (number) => (facts.registryNumber = number));
    text('place', (name) => {
      const region = row.text('region') || null;
      facts.place = { name, region, latitude: null, longitude: null };
    });
    text('website', (website) => (facts.digital = digitalOf(website)));
    text('isicDivision', (code) => (facts.isicDivision = code.padStart(2, '0')));
    text('about', (about) => (facts.about = [this.text(row, '', about)]));
    text('languages', (tags) => (facts.languages = listOf(tags)));
    text('exportMarkets', (names) => {
      facts.exportMarkets = this.readEconomies(row, 'exportMarkets', names);
    });
    text('targetMarkets', (names) => {
      facts.targetMarkets = this.readEconomies(row, 'targetMarkets', names);
    });
    text('clusters', (names) => (facts.clusters = listOf(names)));
    const isInRemoteRegion = row.yesOrNo('isInRemoteRegion');
    if (isInRemoteRegion !== null) facts.isInRemoteRegion = isInRemoteRegion;
    const foundedYear = row.number('foundedYear');
    if (foundedYear !== null) facts.foundedYear = foundedYear;
    const staff = row.number('staff');
    if (staff !== null) facts.staff = staff;
    const womenOwnedPercent = row.number('womenOwnedPercent');
    if (womenOwnedPercent !== null) facts.ownership = { ...noOwnership, womenOwnedPercent };
    return facts;
  }

  private readOffer(row: Cells): OfferContent | null {
    const name = row.text('offerName');
    if (name === '') return null;
    const codes = this.readCodes(row);
    const isService = codes.some(({ system }) => system === 'CPC');
    const incoterm = row.text('incoterm').toUpperCase();
    return {
      id: null,
      kind: isService ? 'SERVICE' : 'GOODS',
      codes,
      texts: [this.text(row, name, row.text('offerDescription'))],
      unit: this.readUnit(row),
      minimumOrder: row.number('minimumOrder'),
      monthlyCapacity: row.number('monthlyCapacity'),
      capacityLeft: null,
      leadTimeDays: row.number('leadTimeDays'),
      price: this.readPrice(row),
      delivery: incoterm ? { incoterm, place: row.text('incotermPlace') || null } : null,
      site: null,
    };
  }

  private text(row: Cells, name: string, description: string): LocalisedText {
    const language = row.text('offerLanguage') || this.defaultLanguage || undetermined;
    return { language, isOriginal: true, isMachineMade: false, name, description };
  }

  private readCodes(row: Cells): ProductCode[] {
    const codes: ProductCode[] = [];
    const hs = row.text('hsCode');
    if (hs !== '') {
      const read = this.vocabulary.readHsCode(hs);
      if ('why' in read) row.wrong('hsCode', failures.IMPORT_CELL_BAD_HS({ text: hs, ...read }));
      else codes.push(read);
    }
    const cpc = row.text('cpcCode');
    if (cpc !== '') {
      codes.push({ system: 'CPC', code: cpc, edition: 'CPC2.1', nationalDigits: null });
    }
    return codes;
  }

  private readUnit(row: Cells): string | null {
    const text = row.text('unit');
    if (text === '') return null;
    const unit = this.vocabulary.readUnit(text);
    if (unit === undefined) row.wrong('unit', failures.IMPORT_CELL_UNKNOWN_UNIT({ text }));
    return unit ?? null;
  }

  private readPrice(row: Cells): MoneyRange | null {
    const from = row.number('priceLowest');
    const to = row.number('priceHighest');
    if (from === null && to === null) return null;
    const currency = row.text('currency').toUpperCase();
    if (currency === '') {
      row.wrong('currency', failures.IMPORT_CURRENCY_MISSING());
      return null;
    }
    const decimals = this.vocabulary.decimalsOf(currency);
    if (decimals === undefined) {
      row.wrong('currency', contentFailures.PROFILE_UNKNOWN_CURRENCY({ code: currency }));
      return null;
    }
    const minor = (amount: number | null, field: ImportField): number | null => {
      if (amount === null) return null;
      const units = toMinorUnits(amount, decimals);
      if (units === undefined) {
        row.wrong(field, contentFailures.PROFILE_BAD_AMOUNT({ currency, decimals }));
      }
      return units ?? null;
    };
    return {
      lowest: minor(from, 'priceLowest'),
      highest: minor(to ?? from, 'priceHighest'),
      currency,
    };
  }

  private readCertificate(row: Cells): CertificateContent | null {
    const text = row.text('certificate');
    if (text === '') return null;
    const scheme = this.vocabulary.readScheme(text);
    if (scheme === undefined) {
      row.wrong('certificate', failures.IMPORT_CELL_UNKNOWN_SCHEME({ text }));
      return null;
    }
    return {
      id: null,
      scheme,
      edition: null,
      holderName: row.text('legalName'),
      sites: [],
      scope: null,
      scopeCodes: [],
      number: row.text('certificateNumber') || null,
      issuer: null,
      accreditationBody: null,
      issuedOn: null,
      expiresOn: row.day('certificateExpires'),
      fileHash: null,
      check: null,
    };
  }

  private readEconomies(row: Cells, field: ImportField, names: string): string[] {
    return listOf(names).flatMap((text) => {
      const code = this.vocabulary.readEconomy(text);
      if (code === undefined) row.wrong(field, failures.IMPORT_CELL_UNKNOWN_ECONOMY({ text }));
      return code === undefined ? [] : [code];
    });
  }
}

/** The cells of one row, by field. */
class Cells {
  constructor(
    private readonly cells: readonly string[],
    private readonly mapping: ColumnMapping,
    private readonly problems: Problems,
  ) {}

  text(field: ImportField): string {
    const index = this.mapping[field];
    return index === undefined ? '' : (this.cells[index] ?? '').replaceAll('\0', '').trim();
  }

  /** Reads 12000, 12,000 and 12000.5; a comma is never taken for a decimal point. */
  number(field: ImportField): number | null {
    const text = this.text(field);
    if (text === '') return null;
    if (/^\d{1,15}(\.\d+)?$/.test(text)) return Number(text);
    if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
    this.wrong(field, failures.IMPORT_CELL_NOT_A_NUMBER({ text }));
    return null;
  }

  day(field: ImportField): string | null {
    const text = this.text(field);
    if (text === '') return null;
    if (isDay(text)) return text;
    this.wrong(field, failures.IMPORT_CELL_NOT_A_DAY({ text }));
    return null;
  }

  yesOrNo(field: ImportField): boolean | null {
    const text = this.text(field);
    if (text === '') return null;
    const word = text.toLowerCase();
    if (yes.has(word)) return true;
    if (no.has(word)) return false;
    this.wrong(field, failures.IMPORT_CELL_NOT_YES_OR_NO({ text }));
    return null;
  }

  wrong(field: ImportField, text: { readonly code: string; readonly message: string }): void {
    this.problems.add(field, text);
  }
}

/** As forms and spreadsheets of the 21 economies write it. */
const yes = new Set([
  'yes',
  'y',
  'true',
  '1',
  'x',
  'sí',
  'si',
  'ya',
  'oo',
  'opo',
  'có',
  '是',
  'はい',
  '예',
  'ใช่',
  'да',
]);
const no = new Set([
  'no',
  'n',
  'false',
  '0',
  '-',
  'tidak',
  'hindi',
  'không',
  '否',
  'いいえ',
  '아니요',
  'ไม่ใช่',
  'нет',
]);

const listOf = (text: string): string[] =>
  text
    .split(/[;,|、，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

const digitalOf = (website: string) => ({
  website: /^https?:\/\//i.test(website) ? website : `https://${website}`,
  sellsOnline: null,
  takesOnlinePayment: null,
  usesElectronicInvoices: null,
});
