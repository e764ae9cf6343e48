import { inTurns } from './in-turns.js';

function* count(to: number, busyMilliseconds: number): Generator<void, number> {
  for (let step = 0; step < to; step++) {
    const until = performance.now() + busyMilliseconds;
    while (performance.now() < until);
    yield;
  }
  return to;
}

describe('inTurns', () => {
  it('gives what the computation gives', async () => {
    expect(await inTurns(count(1000, 0), new AbortController().signal)).toBe(1000);
  });

  it('lets others have their turn', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await inTurns(count(20, 5), new AbortController().signal);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const running = inTurns(count(1000, 5), stop.signal);
    stop.abort(new Error('The worker shuts down.'));
    await expect(running).rejects.toThrow('shuts down');
  });
});
