import DataLoader from 'dataloader';

/** Loads many rows by their ids in one statement. The order of the answer is free. */
export type LoadMany<K, V> = (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>;

/** Most ids that go into one statement. */
const batchSize = 500;

/** The batched loaders of one operation, made when first asked for. */
export class Loaders {
  private readonly byOwner = new Map<object, Map<string, DataLoader<unknown, unknown>>>();

  /**
   * The loader of that name, shared by all resolvers of the operation: what they ask for in one
   * tick is one call of `loadMany`. Absent keys give undefined.
   * @param owner whoever loads, usually a service; names are unique within it.
   */
  get<K, V>(owner: object, name: string, loadMany: LoadMany<K, V>): DataLoader<K, V | undefined> {
    const owned = this.byOwner.get(owner) ?? new Map<string, DataLoader<unknown, unknown>>();
    this.byOwner.set(owner, owned);
    const known = owned.get(name);
    if (known) return known as unknown as DataLoader<K, V | undefined>;
    const loader = new DataLoader<K, V | undefined>(
      async (keys) => {
        const found = await loadMany(keys);
        return keys.map((key) => found.get(key));
      },
      { maxBatchSize: batchSize },
    );
    owned.set(name, loader as unknown as DataLoader<unknown, unknown>);
    return loader;
  }
}
