import { encode } from 'uqr';
import type { FontShelf } from './font.shelf.js';
import { PaperSheet } from './paper.sheet.js';
import type {
  BadgePaper,
  BriefPaper,
  Paper,
  PrintedBadge,
  SchedulePaper,
  ScheduleRow,
  ScheduleSheet,
} from './paper.types.js';

/** Draws a paper. @returns the bytes of a PDF. */
export async function drawPaper(paper: Paper, shelf: FontShelf): Promise<Buffer> {
  switch (paper.kind) {
    case 'schedules':
      return drawSchedules(paper, shelf);
    case 'badges':
      return drawBadges(paper, shelf);
    case 'brief':
      return drawBrief(paper, shelf);
  }
}

const grey = '#555555';
const bottom = 60;

async function drawSchedules(paper: SchedulePaper, shelf: FontShelf): Promise<Buffer> {
  const sheet = new PaperSheet(shelf, paper.fairName);
  for (const one of paper.sheets) await drawSchedule(sheet, paper, one);
  return sheet.end();
}

const columns = { time: 85, where: 110, gap: 10 };

async function drawSchedule(
  sheet: PaperSheet,
  { fairName, labels }: SchedulePaper,
  { heading, subheading, han, days }: ScheduleSheet,
): Promise<void> {
  const { margin, inner } = sheet;
  const begin = async (): Promise<number> => {
    sheet.addPage();
    let y = margin;
    y += await sheet.write(fairName, margin, y, inner, { size: 10, colour: grey, han, most: 1 });
    y += await sheet.write(heading, margin, y, inner, { size: 18, weight: 700, han, most: 2 });
    y += await sheet.write(subheading, margin, y, inner, { size: 10, colour: grey, han, most: 2 });
    return y + 10;
  };
  let y = await begin();
  if (days.length === 0) await sheet.write(labels.noMeetings, margin, y, inner, { size: 11 });
  for (const { date, rows } of days) {
    if (y > sheet.height - bottom - 60) y = await begin();
    y += await sheet.write(date, margin, y, inner, { size: 13, weight: 700, han });
    y = await drawRow(sheet, y + 2, { ...labels, detail: '', han }, true);
    for (const row of rows) {
      const high = await heightOf(sheet, row);
      if (y + high > sheet.height - bottom) y = await begin();
      y = await drawRow(sheet, y, row, false);
    }
    y += 12;
  }
}

const whoWidth = ({ inner }: PaperSheet): number =>
  inner - columns.time - columns.where - 2 * columns.gap;

async function heightOf(sheet: PaperSheet, { who, detail, where, han }: ScheduleRow) {
  const named = await sheet.measure(who, whoWidth(sheet), { size: 11, weight: 700, han, most: 2 });
  const detailed = await sheet.measure(detail, whoWidth(sheet), { size: 9, han, most: 2 });
  const placed = await sheet.measure(where, columns.where, { size: 11, han, most: 3 });
  return Math.max(named + (detail ? detailed : 0), placed) + 12;
}

async function drawRow(
  sheet: PaperSheet,
  y: number,
  { time, who, detail, where, han }: ScheduleRow,
  isHead: boolean,
): Promise<number> {
  const { margin, inner } = sheet;
  const size = isHead ? 9 : 11;
  const colour = isHead ? grey : undefined;
  const top = y + 5;
  const middle = margin + columns.time + columns.gap;
  await sheet.write(time, margin, top, columns.time, { size, colour, most: 1 });
  const named = { size, colour, weight: isHead ? 400 : 700, han, most: 2 } as const;
  let high = await sheet.write(who, middle, top, whoWidth(sheet), named);
  if (detail) {
    const style = { size: 9, colour: grey, han, most: 2 };
    high += await sheet.write(detail, middle, top + high, whoWidth(sheet), style);
  }
  const right = margin + inner - columns.where;
  const placed = { size, colour, han, most: 3 };
  high = Math.max(high, await sheet.write(where, right, top, columns.where, placed));
  sheet.line(top + high + 5);
  return top + high + 7;
}

/** 90 × 54 mm, in points, two by five on a sheet. */
const badge = { width: 255, height: 150, across: 2, down: 5 };

async function drawBadges({ fairName, badges }: BadgePaper, shelf: FontShelf): Promise<Buffer> {
  const sheet = new PaperSheet(shelf, fairName);
  const left = (sheet.width - badge.across * badge.width) / 2;
  const top = (sheet.height - badge.down * badge.height) / 2;
  for (const [index, one] of badges.entries()) {
    const place = index % (badge.across * badge.down);
    if (place === 0) sheet.addPage();
    const x = left + (place % badge.across) * badge.width;
    const y = top + Math.floor(place / badge.across) * badge.height;
    await drawBadge(sheet, fairName, one, x, y);
  }
  return sheet.end();
}

async function drawBadge(
  sheet: PaperSheet,
  fairName: string,
  { name, organisation, role, code, han }: PrintedBadge,
  x: number,
  y: number,
): Promise<void> {
  sheet.doc.rect(x, y, badge.width, badge.height).lineWidth(0.3).dash(2, { space: 2 });
  sheet.doc.stroke('#bbbbbb').undash();
  const side = 92;
  drawCode(sheet, code, x + badge.width - side - 12, y + badge.height - side - 12, side);
  const width = badge.width - side - 36;
  await sheet.write(fairName, x + 12, y + 10, badge.width - 24, {
    size: 8,
    colour: grey,
    han,
    most: 1,
  });
  let at = y + 30;
  at += await sheet.write(name, x + 12, at, width, { size: 15, weight: 700, han, most: 3 });
  await sheet.write(organisation, x + 12, at + 2, width, { size: 10, han, most: 3 });
  await sheet.write(role, x + 12, y + badge.height - 24, width, { size: 9, colour: grey, han });
}

/** A QR code of dark squares with a quiet zone of two modules. */
function drawCode({ doc }: PaperSheet, code: string, x: number, y: number, side: number): void {
  const { data } = encode(code, { border: 2 });
  const unit = side / data.length;
  for (const [row, line] of data.entries()) {
    for (const [column, isDark] of line.entries()) {
      if (isDark) doc.rect(x + column * unit, y + row * unit, unit + 0.05, unit + 0.05);
    }
  }
  doc.fill('#000000');
}

async function drawBrief(paper: BriefPaper, shelf: FontShelf): Promise<Buffer> {
  const sheet = new PaperSheet(shelf, paper.heading);
  const { margin, inner } = sheet;
  const { heading, subheading, han, sections } = paper;
  sheet.addPage();
  let y = margin;
  y += await sheet.write(heading, margin, y, inner, { size: 18, weight: 700, han, most: 2 });
  y += await sheet.write(subheading, margin, y, inner, { size: 10, colour: grey, han, most: 3 });
  for (const { title, lines } of sections) {
    if (lines.length === 0 || y > sheet.height - bottom - 30) continue;
    sheet.line(y + 8);
    y += 14;
    y += await sheet.write(title, margin, y, inner, { size: 11, weight: 700, han });
    for (const line of lines) {
      const style = { size: 9.5, han, most: 4 };
      // One page is what somebody reads on the way to a table.
      if (y + (await sheet.measure(line, inner, style)) > sheet.height - bottom / 2) break;
      y += (await sheet.write(line, margin, y, inner, style)) + 1;
    }
  }
  return sheet.end();
}
