import { allFailures, defineFailures } from './failure-text.js';

describe('defineFailures', () => {
  it('makes texts from typed arguments', () => {
    const failures = defineFailures({
      SPEC_PLAIN: 'Start again.',
      SPEC_COUNTED: (args: { by: number }) => `Send it ${args.by} days earlier.`,
    });
    expect(failures.SPEC_PLAIN()).toEqual({ code: 'SPEC_PLAIN', message: 'Start again.' });
    expect(failures.SPEC_COUNTED({ by: 2 })).toEqual({
      code: 'SPEC_COUNTED',
      message: 'Send it 2 days earlier.',
      args: { by: 2 },
    });
  });

  it('refuses a code that is taken', () => {
    defineFailures({ SPEC_TWICE: 'Once.' });
    expect(() => defineFailures({ SPEC_TWICE: 'Twice.' })).toThrow(/SPEC_TWICE/);
  });
});

describe('allFailures', () => {
  it('lists every code with placeholders, whatever a text does with its arguments', () => {
    defineFailures({
      SPEC_LIST: (args: { roles: readonly string[]; at: { most: number } }) =>
        `Needs ${args.roles.join(' or ')}, at most ${args.at.most.toFixed(1)}.`,
    });
    expect(allFailures()).toContainEqual({
      code: 'SPEC_LIST',
      message: 'Needs {roles}, at most {at}.',
    });
    const codes = allFailures().map((failure) => failure.code);
    expect(codes).toEqual([...codes].sort());
  });
});
