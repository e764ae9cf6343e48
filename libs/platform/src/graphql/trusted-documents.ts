import type { ApolloServerOptionsWithSchema } from '@apollo/server';

/** Texts of operations by their SHA-256, as a client's build wrote them down. */
export type TrustedDocuments = Readonly<Record<string, string>>;

type Cache = NonNullable<
  Exclude<ApolloServerOptionsWithSchema<object>['persistedQueries'], false | undefined>['cache']
>;

/** How Apollo Server names the text of a hash. */
const prefix = 'apq:';

/**
 * Holds the trusted documents where Apollo Server looks for operations that are named by hash.
 * Nothing can be added while it runs: a client that registers texts of its own fills no memory.
 */
export class TrustedDocumentCache implements Cache {
  constructor(private readonly documents: TrustedDocuments) {}

  get(key: string): Promise<string | undefined> {
    const hash = key.startsWith(prefix) ? key.slice(prefix.length) : '';
    return Promise.resolve(Object.hasOwn(this.documents, hash) ? this.documents[hash] : undefined);
  }

  set(): Promise<void> {
    return Promise.resolve();
  }

  delete(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
