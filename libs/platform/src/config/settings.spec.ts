import { ConfigError, loadConfig } from './settings.js';

const required = { DATABASE_URL: 'postgres://user:secret@localhost/iloilo' };

describe('loadConfig', () => {
  it('fills in defaults and takes an empty variable for an absent one', () => {
    const config = loadConfig({ ...required, REDIS_URL: '', PORT: '4100' });
    expect(config).toMatchObject({ PORT: 4100, HOST: '127.0.0.1', LOG_LEVEL: 'info' });
    expect(config).toMatchObject({ JOB_LOCK_SECONDS: 30 });
    expect(config.REDIS_URL).toBeUndefined();
  });

  it('names every bad setting and never shows its value', () => {
    const load = () => loadConfig({ DATABASE_URL: 'mysql://hunter2', PORT: 'http' });
    expect(load).toThrow(ConfigError);
    expect(load).toThrow(/DATABASE_URL: must be an address[^]*PORT|PORT[^]*DATABASE_URL/);
    expect(load).not.toThrow(/hunter2/);
  });
});
