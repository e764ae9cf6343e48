import { readFileSync } from 'node:fs';
import { FairFileError, readFairFile } from './fair.file.js';

const example = readFileSync('docs/examples/fair.yaml', 'utf8');

/** The lines that a text is refused with. */
function refusalOf(text: string): readonly string[] {
  try {
    readFairFile(text, 'fair.yaml');
  } catch (error) {
    if (error instanceof FairFileError) return error.lines;
    throw error;
  }
  return [];
}

const lineOf = (text: string, part: string): number =>
  text.slice(0, text.indexOf(part)).split('\n').length;

describe('a file of a fair', () => {
  it('is read with its days, breaks, halls and rounds, times on the clocks of the fair', () => {
    const { plan, rounds } = readFairFile(example, 'fair.yaml');
    expect(plan).toMatchObject({ name: 'Visayas Food Fair 2027', kind: 'hybrid', buyerQuota: 20 });
    expect(plan.days[1]).toEqual({
      date: '2027-09-15',
      opensAt: 540,
      closesAt: 960,
      breaks: [
        { name: 'Lunch', from: 720, to: 780 },
        { name: 'Prayer', from: 900, to: 920 },
      ],
    });
    expect(plan.halls.map(({ tables, floor }) => [tables, floor])).toEqual([
      [6, 0],
      [2, 0],
    ]);
    expect(rounds[0]?.plan.phases.closed).toEqual(new Date('2027-08-25T10:00:00Z'));
    expect(rounds[0]?.rules).toMatchObject({ fairness: 40, buyerShare: 50, metWithinDays: 365 });
  });

  it('is refused with the line and column of what is no YAML', () => {
    expect(refusalOf('name: [Fair\nkind: hybrid\n')).toEqual([
      expect.stringMatching(/^fair\.yaml:2:\d+ /),
    ]);
  });

  it('is refused with the line of each mistake', () => {
    const text = example
      .replace('opensAt: 09:00', 'opensAt: 9 am')
      .replace('slotMinutes: 30', 'slotMinutes: thirty')
      .replace('    gapMinutes: 5', '    gap: 5')
      .replace('placeName:', 'place:')
      .replace('startsOn: 2027-09-14\n', '');
    expect(refusalOf(text)).toEqual([
      'fair.yaml:5:1 startsOn: This is missing.',
      `fair.yaml:${lineOf(text, 'opensAt: 9 am')}:5 days.0.opensAt: Give a time such as 09:30.`,
      expect.stringContaining(`fair.yaml:${lineOf(text, 'slotMinutes: thirty')}:5 rounds.0`),
      `fair.yaml:${lineOf(text, 'gap: 5')}:5 rounds.0.gap: There is nothing of this name.`,
      `fair.yaml:${lineOf(text, 'place:')}:1 place: There is nothing of this name.`,
    ]);
  });

  it('is refused for zones, dates and times that there are not', () => {
    expect(refusalOf(example.replace('Asia/Manila', 'Asia/Iloilo'))).toEqual([
      'fair.yaml:7:1 timeZone: Pick a time zone of the IANA list, such as Asia/Manila.',
    ]);
    const text = example.replace('2027-08-25 18:00', '2027-02-30 18:00');
    const line = lineOf(text, '2027-02-30');
    expect(refusalOf(text)).toEqual([
      `fair.yaml:${line}:7 rounds.0.phases.closed: There is no such date or time.`,
    ]);
  });

  it('takes instants with their distance from UTC, too', () => {
    const text = example.replace('2027-08-25 18:00', '2027-08-25T18:00-05:00');
    const [round] = readFairFile(text, 'fair.yaml').rounds;
    expect(round?.plan.phases.closed).toEqual(new Date('2027-08-25T23:00:00Z'));
  });

  it('that grows without end by its aliases is refused', () => {
    const levels = Array.from({ length: 20 }, (_, n) =>
      n === 0
        ? 'a0: &a0 [x]'
        : `a${n}: &a${n} [${Array(9)
            .fill(`*a${n - 1}`)
            .join(', ')}]`,
    );
    expect(refusalOf(levels.join('\n'))[0]).toMatch(/alias/i);
  });
});
