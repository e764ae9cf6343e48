import type { ScheduleProblem } from '../format/problem.js';
import { buildModel } from '../model/build-model.js';
import type { Model } from '../model/model.js';
import { Random } from '../model/random.js';
import { Timetable } from '../model/timetable.js';
import { BreakAnnealing } from './anneal-breaks.js';
import { ChainBoard, fitsBoard } from './chain-board.js';

/** Each of six buyers meets five of ten suppliers in eight slots; one order, one absence. */
const problem: ScheduleProblem = {
  format: 'iloilo.schedule/1',
  name: 'ring',
  slots: Array.from({ length: 8 }, (_, s) => ({ id: `S${s}` })),
  placesPerSlot: 4,
  participants: Array.from({ length: 16 }, (_, p) => ({
    id: `P${p}`,
    ...(p === 0 ? { unavailable: ['S2'] } : {}),
  })),
  requests: Array.from({ length: 30 }, (_, r) => ({
    id: `M${r}`,
    a: `P${r % 6}`,
    b: `P${6 + ((r * 3 + Math.floor(r / 6)) % 10)}`,
    required: true,
    ...(r === 7 ? { after: ['M3'] } : {}),
  })),
  objective: ['breaks'],
};

function filledBoard(model: Model): ChainBoard {
  const board = new ChainBoard(model, () => true);
  expect(board.fill(board.chosen)).toBe(true);
  return board;
}

describe('ChainBoard', () => {
  const model = buildModel(problem);

  it('never has anybody in two meetings at once, whatever chain is turned', () => {
    const board = filledBoard(model);
    const random = new Random(3);
    for (let i = 0; i < 500; i++) {
      const request = random.below(model.requests);
      const to = random.below(model.slots);
      if (to === board.slotOf[request]) continue;
      board.build(request, to);
      board.turn();
      expect(board.slotOf[request]).toBe(to);
      const cells = [...board.slotOf].flatMap((s, r) => [
        `${model.a[r]} in ${s}`,
        `${model.b[r]} in ${s}`,
      ]);
      expect(new Set(cells).size).toBe(cells.length);
    }
  });

  it('is as before when a chain is turned twice', () => {
    const board = filledBoard(model);
    const before = [board.slotOf.slice(), board.busy.slice(), board.meetingsIn.slice()];
    board.build(4, (board.slotOf[4]! + 1) % model.slots);
    board.turn();
    expect(board.slotOf).not.toEqual(before[0]);
    board.turn();
    expect([board.slotOf, board.busy, board.meetingsIn]).toEqual(before);
  });

  it('does not take problems with rules that it does not know', () => {
    expect(fitsBoard(model)).toBe(true);
    const pauses = [{ slots: ['S3', 'S4'], free: 1 }];
    expect(fitsBoard(buildModel({ ...problem, pauses }))).toBe(false);
  });
});

describe('BreakAnnealing', () => {
  it('offers valid timetables with the breaks it says, each with fewer', () => {
    const model = buildModel(problem);
    const found: number[] = [];
    const annealing = new BreakAnnealing(model, () => true, {
      random: new Random(1),
      spend: () => false,
      onBetter: (slotOf, breaks) => {
        const timetable = new Timetable(model);
        timetable.load(slotOf);
        expect(timetable.missing).toBe(0);
        expect(timetable.breaks).toBe(breaks);
        found.push(breaks);
      },
    });
    annealing.run(60, 0);
    expect(found.at(-1)).toBeLessThan(found[0]! / 4);
    expect(found).toEqual([...found].sort((x, y) => y - x));
  });

  it('spends a step for each batch and stops when told', () => {
    let steps = 0;
    const annealing = new BreakAnnealing(buildModel(problem), () => true, {
      random: new Random(1),
      spend: (more) => (steps += more) >= 5,
      onBetter: () => undefined,
    });
    annealing.run(100, -1);
    expect(steps).toBe(5);
  });
});
