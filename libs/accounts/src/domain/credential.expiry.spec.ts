import { renewedExpiry, sessionExpiry, sessionLifetime } from './credential.expiry.js';

const now = new Date('2026-03-02T09:00:00Z');
const before = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
const ends = new Date('2026-04-01T00:00:00Z');

describe('renewedExpiry', () => {
  it('moves the end of a session ahead of its use', () => {
    expect(renewedExpiry('SESSION', before(61), ends, now)).toEqual(sessionExpiry(now));
    expect(sessionExpiry(now).getTime() - now.getTime()).toBe(sessionLifetime);
  });

  it('never moves the end of an API token', () => {
    expect(renewedExpiry('API_TOKEN', before(61), ends, now)).toEqual(ends);
  });

  it('writes nothing within the hour', () => {
    expect(renewedExpiry('SESSION', before(59), ends, now)).toBeUndefined();
    expect(renewedExpiry('API_TOKEN', before(59), ends, now)).toBeUndefined();
  });
});
