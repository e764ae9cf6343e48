import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** What is heard while XML is read. */
export interface XmlListener {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Where another part of the workbook lies. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** What is told of a workbook's sheets. */
export interface Workbook {
  /** Relations of the sheets, in the order in which people see them. */
  readonly sheets: readonly string[];
  /** Whether days are counted from 1904, as once on Macintosh. */
  readonly isFrom1904: boolean;
}

/** Reads XML as it is written to it. It throws an Error where that is none. */
export function openParser({ open, text, close }: XmlListener): SaxesParser {
  const parser = new SaxesParser();
  if (open) parser.on('opentag', (tag: SaxesTagPlain) => open(tag.name, tag.attributes));
  if (close) parser.on('closetag', (tag: SaxesTagPlain) => close(tag.name));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

export async function readWorkbook(part: AsyncIterable<string>): Promise<Workbook> {
  const sheets: string[] = [];
  let isFrom1904 = false;
  await readPart(part, {
    open: (name, attributes) => {
      if (name === 'sheet') sheets.push(attributes['r:id'] ?? '');
      if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
    },
  });
  return { sheets, isFrom1904 };
}

export async function readRelations(part: AsyncIterable<string>): Promise<Relation[]> {
  const relations: Relation[] = [];
  await readPart(part, {
    open: (name, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (name === 'Relationship') relations.push({ id, type, target });
    },
  });
  return relations;
}

/** The numbers of the styles of cells that show a number as a day. */
export async function readDayStyles(part: AsyncIterable<string>): Promise<ReadonlySet<number>> {
  const ownFormats = new Map<number, string>();
  const dayStyles = new Set<number>();
  let [styles, isInCells] = [0, false];
  await readPart(part, {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') ownFormats.set(id, attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) {
        const own = ownFormats.get(id);
        if (own === undefined ? isDayFormat(id) : hasDay(own)) dayStyles.add(styles);
        styles++;
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return dayStyles;
}

/** Formats that every spreadsheet has (ECMA-376, part 1, 18.8.30): days, times, and both. */
const isDayFormat = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58);

/** Whether a format has a part of a day, words in quotes and colours aside. */
const hasDay = (format: string): boolean =>
  /[ymdhsb]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|[\\_*]./g, '').replace(/General/i, ''));

/** Hands over the texts that cells share, in their order, without how they are formatted or read aloud. */
export async function readTexts(
  part: AsyncIterable<string>,
  add: (text: string) => void,
): Promise<void> {
  let whole = '';
  let [isText, isAloud] = [false, false];
  await readPart(part, {
    open: (name) => {
      if (name === 'si') whole = '';
      else if (name === 'rPh') isAloud = true;
      else if (name === 't') isText = !isAloud;
    },
    text: (text) => {
      if (isText) whole += text;
    },
    close: (name) => {
      if (name === 'si') add(whole);
      else if (name === 'rPh') isAloud = false;
      else if (name === 't') isText = false;
    },
  });
}

async function readPart(part: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  const parser = openParser(listener);
  for await (const piece of part) parser.write(piece);
}
