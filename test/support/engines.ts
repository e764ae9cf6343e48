/** The real engines that tests run on. Postgres is always there; the others need their program. */
export type TestEngine = 'redis-server' | 'meilisearch';

const addressOf: Readonly<Record<TestEngine, string>> = {
  'redis-server': 'ILOILO_TEST_REDIS',
  meilisearch: 'ILOILO_TEST_MEILI',
};

/**
 * The address of an engine of this test run, or undefined where its program is not on the PATH.
 * Meilisearch's master key is in `ILOILO_TEST_MEILI_KEY`.
 */
export function engineAddress(engine: TestEngine): string | undefined {
  return process.env[addressOf[engine]];
}

/**
 * A suite that needs an engine. Without it the suite is skipped, and `npm test` names it with
 * the reason.
 */
export function describeWithEngine(
  engine: TestEngine,
  title: string,
  suite: (address: string) => void,
): void {
  const address = engineAddress(engine);
  if (address) describe(title, () => suite(address));
  else describe.skip(`${title} [no ${engine} on the PATH]`, () => suite(''));
}
