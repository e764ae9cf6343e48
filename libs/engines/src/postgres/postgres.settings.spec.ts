import { explainServerFailure } from './postgres.cluster.js';
import { chooseCharacterLocale, serverArguments } from './postgres.settings.js';

describe('chooseCharacterLocale', () => {
  it.each([
    [['C', 'C.utf8', 'POSIX', 'en_US.utf8'], 'C.utf8'],
    [['C', 'en_US.UTF-8', 'de_DE.UTF-8'], 'en_US.UTF-8'],
    [['C', 'th_TH.UTF-8'], 'th_TH.UTF-8'],
    [['C', 'en_US.ISO8859-1'], 'C'],
    [[], 'C'],
  ])('of %j takes %s', (available, expected) => {
    expect(chooseCharacterLocale(available)).toBe(expected);
  });
});

describe('serverArguments', () => {
  it('gives up durability only for throw-away servers', () => {
    expect(serverArguments(5432, 'kept')).toContain('fsync=on');
    expect(serverArguments(5432, 'throwaway')).toContain('fsync=off');
  });
});

describe('explainServerFailure', () => {
  it.each([
    [
      ['FATAL:  could not write lock file: No space left on device'],
      'DISK_FULL',
      /free some space/,
    ],
    [['initdb: error: could not access "/x": Permission denied'], 'NO_PERMISSION', /may not write/],
    [['LOG: hello', '2026 UTC [7] FATAL:  broken tooth', ''], 'ENGINE_FAILED', /: broken tooth$/],
    [[''], 'ENGINE_FAILED', /no reason given/],
  ])('says %j in one line', (output, code, message) => {
    const error = explainServerFailure('/data', output);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) });
    expect(error.message).not.toContain('\n');
  });
});
