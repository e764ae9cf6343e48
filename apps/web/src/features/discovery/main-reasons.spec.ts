import { type Judged, mainReasons } from './main-reasons';

const row = (
  verdict: Judged['verdict'],
  contribution: number,
  weight: number,
  value: number | null,
) => ({
  verdict,
  contribution,
  weight,
  value,
});

describe('the main reasons of a supplier', () => {
  it('are the one that adds most, and the one that costs most', () => {
    const most = row('FOR', 0.3, 30, 1);
    const dear = row('AGAINST', 0.01, 20, 0.05);
    const cheap = row('AGAINST', 0.02, 5, 0);
    expect(mainReasons([row('FOR', 0.1, 40, 1), most, cheap, dear])).toEqual({
      pro: most,
      con: dear,
    });
  });

  it('name what is not known where nothing speaks against it', () => {
    const open = row('ASK', 0.05, 10, null);
    expect(mainReasons([row('ASK', 0.09, 4, null), open])).toEqual({ pro: undefined, con: open });
  });

  it('are none where nothing is said', () => {
    expect(mainReasons([row(null, 0.2, 3, null)])).toEqual({ pro: undefined, con: undefined });
  });
});
