import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { economies } from './data/economies.data.js';
import type { EconomyCode } from './domain/economy.js';
import { findAgreementsInForce, type TradeAgreement } from './domain/trade-agreement.js';
import { agreementsInForce, pairCoverage, tradeAgreements } from './trade-agreements.js';

const day = '2026-11-22';

/** Full agreements per pair; p is partial or one-way only, a dot none. Counted by hand in the brief. */
const matrix = `
  AUS BRN CAN CHL CHN HKG IDN JPN KOR MYS MEX NZL PNG PER PHL RUS SGP TWN THA USA VNM
  AUS # 3 1 2 2 1 3 3 2 4 1 4 p 2 2 . 4 . 3 1 3
  BRN 3 # 1 2 2 1 3 4 2 4 1 4 . 1 3 . 5 . 3 . 4
  CAN 1 1 # 2 . . . 1 1 1 2 1 . 2 . . 1 . . 1 1
  CHL 2 2 2 # 1 1 1 2 1 2 3 2 . 4 . . 3 . 1 1 2
  CHN 2 2 . 1 # 1 2 1 2 2 . 2 . 1 2 . 3 p 2 . 2
  HKG 1 1 . 1 1 # 1 . . 1 . 1 . . 1 . 1 . 1 . 1
  IDN 3 3 . 1 2 1 # 3 3 3 . 2 . . 3 . 3 . 3 . 3
  JPN 3 4 1 2 1 . 3 # 1 4 2 2 . 2 3 . 4 . 3 p 4
  KOR 2 2 1 1 2 . 3 1 # 2 . 2 . 1 3 . 3 . 2 1 3
  MYS 4 4 1 2 2 1 3 4 2 # 1 4 . 1 3 . 4 . 3 . 4
  MEX 1 1 2 3 . . . 2 . 1 # 1 . 3 . . 1 . . 1 1
  NZL 4 4 1 2 2 1 2 2 2 4 1 # p 1 2 . 5 1 3 . 3
  PNG p . . . . . . . . . . p # . . . . . . . .
  PER 2 1 2 4 1 . . 2 1 1 3 1 . # . . 3 . p 1 1
  PHL 2 3 . . 2 1 3 3 3 3 . 2 . . # . 3 . 3 . 3
  RUS . . . . . . . . . . . . . . . # . . . . 1
  SGP 4 5 1 3 3 1 3 4 3 4 1 5 . 3 3 . # 1 3 1 4
  TWN . . . . p . . . . . . 1 . . . . 1 # . . .
  THA 3 3 . 1 2 1 3 3 2 3 . 3 . p 3 . 3 . # . 3
  USA 1 . 1 1 . . . p 1 . 1 . . 1 . . 1 . . # .
  VNM 3 4 1 2 2 1 3 4 3 4 1 3 . 1 3 1 4 . 3 . #
`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' '));

const codeOf = (code: string): EconomyCode => economies.find((known) => known.code === code)!.code;

const pairs = economies.flatMap((a, at) =>
  economies.slice(at + 1).map((b) => [a.code, b.code] as const),
);

describe('agreements in force', () => {
  it('agree with the pair matrix in every cell', () => {
    const [columns, ...rows] = matrix;
    expect(columns).toHaveLength(21);
    expect(rows).toHaveLength(21);
    for (const [row, ...cells] of rows) {
      for (const [at, cell] of cells.entries()) {
        const column = columns![at]!;
        if (row === column) continue;
        const found = agreementsInForce(codeOf(row!), codeOf(column), day);
        const full = found.filter(({ agreement }) => agreement.coverage === 'full').length;
        const seen = full > 0 ? String(full) : found.length > 0 ? 'p' : '.';
        expect(`${row} ${column} ${seen}`).toBe(`${row} ${column} ${cell}`);
      }
    }
  });

  it('cover 128 pairs in full and 5 in part, and leave 77 of 210', () => {
    const count = { full: 0, partial: 0, none: 0 };
    for (const [a, b] of pairs) count[pairCoverage(a, b, day)] += 1;
    expect(count).toEqual({ full: 128, partial: 5, none: 77 });
  });

  it('start on the later date of the two, not a day before', () => {
    const ids = (date: string) => agreementsInForce('PHL', 'KOR', date).map((x) => x.agreement.id);
    expect(ids('2023-06-01')).toEqual(['AKFTA']);
    expect(ids('2023-06-02')).toEqual(['AKFTA', 'RCEP']);
    expect(ids('2024-12-31')).toEqual(['AKFTA', 'RCEP', 'PH-KR']);
    expect(agreementsInForce('PHL', 'KOR', day)[1]).toMatchObject({
      inForceFrom: '2023-06-02',
      basis: 'sourced',
    });
  });

  it('say how sure a date is by the weaker of the two', () => {
    const [upgrade] = agreementsInForce('JPN', 'IDN', day).filter(
      (x) => x.agreement.id === 'AJCEP',
    );
    expect(upgrade?.basis).toBe('memory');
  });

  it('leave out what is signed only, and one-way deals between two that grant', () => {
    expect(agreementsInForce('IDN', 'CAN', day)).toEqual([]);
    expect(agreementsInForce('AUS', 'NZL', day).map((x) => x.agreement.id)).not.toContain(
      'SPARTECA',
    );
    expect(agreementsInForce('PNG', 'NZL', day).map((x) => x.agreement.id)).toEqual(['SPARTECA']);
    expect(agreementsInForce('AUS', 'AUS', day)).toEqual([]);
  });

  it('count an agreement of a group with one partner between that partner and the group only', () => {
    const ids = (a: EconomyCode, b: EconomyCode) =>
      agreementsInForce(a, b, day).map((x) => x.agreement.id);
    expect(ids('IDN', 'CHN')).toContain('ACFTA');
    expect(ids('IDN', 'BRN')).toEqual(['ATIGA', 'AANZFTA', 'RCEP']);
  });

  it('respect the day on which a party leaves', () => {
    const left: TradeAgreement = {
      id: 'X',
      name: 'X',
      kind: 'bilateral',
      coverage: 'full',
      status: 'in_force',
      parties: [
        { economy: 'AUS', inForceFrom: '2000-01-01', inForceUntil: '2010-12-31', basis: 'memory' },
        { economy: 'NZL', inForceFrom: '2000-01-01', basis: 'memory' },
      ],
      sources: [],
    };
    expect(findAgreementsInForce([left], 'AUS', 'NZL', '2010-12-31')).toHaveLength(1);
    expect(findAgreementsInForce([left], 'AUS', 'NZL', '2011-01-01')).toHaveLength(0);
  });

  it('never promise a duty', () => {
    for (const [a, b] of pairs) {
      for (const { statement } of agreementsInForce(a, b, day)) {
        expect(statement).toMatch(/^Agreement in force between these economies/);
        expect(statement).not.toMatch(/duty|free|tariff/i);
      }
    }
  });

  it('are the same from both sides and refuse what is no day', () => {
    for (const [a, b] of pairs) {
      expect(agreementsInForce(b, a, day)).toEqual(agreementsInForce(a, b, day));
    }
    expect(() => agreementsInForce('AUS', 'NZL', '22/11/2026')).toThrow(RangeError);
  });
});

const shared = process.env['ILOILO_SHARED'] ?? join(process.cwd(), '../shared');
const path = join(shared, 'data/trade_agreements_apec.json');
if (!existsSync(path)) {
  process.stderr.write(
    `\nNOT RUN: shipped agreements are not compared with ${path}, it is missing.\n`,
  );
}

(existsSync(path) ? it : it.skip)(
  'ships the agreements of the source file (needs ../shared)',
  () => {
    interface Source {
      agreements: { id: string; members: { economy: string; entryIntoForce?: string }[] }[];
    }
    const source = JSON.parse(readFileSync(path, 'utf8')) as Source;
    const theirs = source.agreements.map(({ id, members }) => [
      id,
      ...members.map((member) => `${codeOf(member.economy)} ${member.entryIntoForce ?? ''}`),
    ]);
    const ours = tradeAgreements.map(({ id, parties }) => [
      id,
      ...parties.map((party) => `${party.economy} ${party.inForceFrom ?? ''}`),
    ]);
    expect(ours).toEqual(theirs);
  },
);
