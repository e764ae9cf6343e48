import { errorMessages } from './error.lines.js';
import { describeProgress, isComplete } from './progress.js';
import { Screen } from './screen.js';

describe('Screen', () => {
  const written = (isTTY: boolean, use: (screen: Screen) => void): string => {
    let text = '';
    use(new Screen({ isTTY, write: (chunk) => (text += chunk) }));
    return text;
  };

  const use = (screen: Screen): void => {
    screen.showStatus('1 of 2');
    screen.print('news');
    screen.showStatus('2 of 2');
    screen.keepStatus();
    screen.print('done');
  };

  it('writes one status line over on a terminal, below the lines that stay', () => {
    const clear = '\r\x1b[2K';
    expect(written(true, use)).toBe(`1 of 2${clear}news\n1 of 2${clear}2 of 2\ndone\n`);
  });

  it('writes plain lines elsewhere', () => {
    expect(written(false, use)).toBe('1 of 2\nnews\n2 of 2\ndone\n');
  });
});

describe('the live count', () => {
  const progress = { profiles: 2000, indexed: 1500, needs: 300, matched: 300 };

  it('is over when all profiles are indexed and all needs matched', () => {
    expect(describeProgress(progress)).toBe(
      '1,500 of 2,000 profiles indexed, 300 of 300 needs matched',
    );
    expect(isComplete(progress)).toBe(false);
    expect(isComplete({ ...progress, indexed: 2000 })).toBe(true);
  });
});

describe('errorMessages', () => {
  it('finds the errors of a log, each once', () => {
    const log = [
      '{"level":30,"msg":"fine"}',
      '{"level":50,"msg":"bad"}',
      '{"level":50,"msg":"bad"}',
      '{"level":60,"err":{"message":"worse"}}',
      'not json',
    ];
    expect(errorMessages(log.join('\n'))).toEqual(['bad', 'worse']);
  });
});
