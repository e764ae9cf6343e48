import { nameKeyOf, registryKeyOf } from './domain/names.js';

/** What identifies a published profile in its economy. */
export interface ProfileIdentity {
  readonly id: string;
  readonly registryKey: string | null;
  readonly nameKey: string;
}

/** Published profiles by what identifies a business: its registry number, else its name. */
export class ProfileIdentities {
  private readonly byRegistry: ReadonlyMap<string | null, readonly ProfileIdentity[]>;
  private readonly byName: ReadonlyMap<string, readonly ProfileIdentity[]>;

  constructor(identities: readonly ProfileIdentity[]) {
    this.byRegistry = Map.groupBy(identities, ({ registryKey }) => registryKey);
    this.byName = Map.groupBy(identities, ({ nameKey }) => nameKey);
  }

  /** Ids of the profiles with the registry number; without any, of those with the name. */
  find(registryNumber: string | undefined, name: string): readonly string[] {
    const key = registryKeyOf(registryNumber ?? null);
    const registered = key === null ? undefined : this.byRegistry.get(key);
    return (registered ?? this.byName.get(nameKeyOf(name)) ?? []).map(({ id }) => id);
  }
}
