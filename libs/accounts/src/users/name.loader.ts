import type { GraphqlContext } from '#platform';
import type { UserService } from './user.service.js';

/** Loads a person's name together with those that others ask for; null for who is gone. */
export async function loadName(
  { loaders }: GraphqlContext,
  users: UserService,
  userId: string,
): Promise<string | null> {
  const names = loaders.get(users, 'names', (ids: readonly string[]) => users.findNames(ids));
  return (await names.load(userId)) ?? null;
}
