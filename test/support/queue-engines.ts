import { type Config, loadConfig } from '#platform';

/** The engines that queues run on; Redis only where the machine has it. */
export const queueEngines = [
  { engine: 'postgres', url: undefined },
  { engine: 'redis', url: process.env.ILOILO_TEST_REDIS },
] as const;

/** A configuration for one test database, and Redis where asked for. */
export function testConfig(databaseUrl: string, more: Record<string, string> = {}): Config {
  return loadConfig({
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL: '5',
    PORT: '0',
    ...more,
  });
}
