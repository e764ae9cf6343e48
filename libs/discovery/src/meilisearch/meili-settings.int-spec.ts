import { randomBytes } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { MeiliSearchIndex } from '#discovery';
import { describeWithEngine } from '../../../../test/support/engines.js';

describeWithEngine('meilisearch', 'settings of a Meilisearch index', (address) => {
  const apiKey = process.env.ILOILO_TEST_MEILI_KEY;
  const uid = `test_${randomBytes(6).toString('hex')}`;
  let client: Meilisearch;
  const countUpdates = async (): Promise<number> => {
    const { total } = await client.tasks.getTasks({ indexUids: [uid], types: ['settingsUpdate'] });
    return total;
  };

  // Only here: where the engine is missing there is no address, and none is refused.
  beforeAll(() => void (client = new Meilisearch({ host: address, apiKey })));
  afterAll(() => client.deleteIndexIfExists(uid));

  it('are handed over once: again, they would index every supplier anew', async () => {
    await new MeiliSearchIndex(address, apiKey, uid).prepare();
    expect(await countUpdates()).toBe(1);
    await new MeiliSearchIndex(address, apiKey, uid).prepare();
    expect(await countUpdates()).toBe(1);
  });

  it('are handed over again when others are in force', async () => {
    await client
      .index(uid)
      .updateSynonyms({ tea: ['coffee'] })
      .waitTask();
    const before = await countUpdates();
    await new MeiliSearchIndex(address, apiKey, uid).prepare();
    expect(await countUpdates()).toBe(before + 1);
  });
});
