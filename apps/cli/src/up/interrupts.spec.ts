import { jest } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { stopOnSignals } from './interrupts.js';

describe('stopOnSignals', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('takes the copies of one Ctrl-C for one wish, and a later one for a second', () => {
    const source = new EventEmitter();
    const second = jest.fn();
    const stop = stopOnSignals(source, second);
    source.emit('SIGINT');
    expect(stop.aborted).toBe(true);
    jest.advanceTimersByTime(200);
    source.emit('SIGINT');
    source.emit('SIGTERM');
    expect(second).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1000);
    source.emit('SIGINT');
    expect(second).toHaveBeenCalledTimes(1);
  });
});
