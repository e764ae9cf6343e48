import { holdsFailure, reword, type SayFailure } from './failure-words';

const say: SayFailure = (code, args) =>
  code === 'TOO_LONG' ? `máximo ${String(args.most)}` : undefined;
const tooLong = { code: 'TOO_LONG', message: 'At most 9.', args: { most: 9 } };
const unknown = { code: 'NEW_ONE', message: 'Something new.', args: null };

describe('failures in other words', () => {
  it('are found and reworded wherever they are, and the rest stays', () => {
    const answer = { draft: { name: 'At most 9.', problems: [{ path: 'name', ...tooLong }] } };
    expect(holdsFailure(answer)).toBe(true);
    expect(reword(answer, say)).toEqual({
      draft: { name: 'At most 9.', problems: [{ path: 'name', ...tooLong, message: 'máximo 9' }] },
    });
  });

  it('keep the words of the api where there are no others', () => {
    expect(reword({ save: unknown }, say)).toEqual({ save: unknown });
  });

  it('say of an invalid input what its problems say', () => {
    const refused = {
      ...{ code: 'INVALID_INPUT', message: 'Please correct: At most 9. Something new.' },
      args: null,
      problems: [tooLong, unknown],
    };
    expect(reword(refused, say).message).toBe('máximo 9 Something new.');
  });

  it('are not what only looks like one', () => {
    const scheme = { code: 'HACCP', message: 'Hello' };
    expect(holdsFailure({ schemes: [scheme], none: null, count: 3 })).toBe(false);
    expect(reword(scheme, say)).toEqual(scheme);
  });
});
