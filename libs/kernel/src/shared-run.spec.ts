import { SharedRun } from './shared-run.js';

/** Work that waits to be let go, and counts how often it began. */
function heldWork() {
  const holds: (() => void)[] = [];
  const shared = new SharedRun(() => new Promise<void>((resolve) => holds.push(resolve)));
  return { shared, holds };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('work that is shared', () => {
  it('is run once for all who call before it begins, and not for those who come later', async () => {
    const { shared, holds } = heldWork();
    const first = shared.run();
    await settle();
    const late = [shared.run(), shared.run()];
    await settle();
    expect(holds).toHaveLength(1);
    holds[0]?.();
    await first;
    await settle();
    expect(holds).toHaveLength(2);
    holds[1]?.();
    await Promise.all(late);
    expect(holds).toHaveLength(2);
  });

  it('tells a failure to those who share it alone', async () => {
    let runs = 0;
    const shared = new SharedRun(() =>
      ++runs === 1 ? Promise.reject(new Error('No answer.')) : Promise.resolve(),
    );
    await expect(shared.run()).rejects.toThrow('No answer.');
    await expect(shared.run()).resolves.toBeUndefined();
    expect(runs).toBe(2);
  });
});
