import {
  Args,
  Context,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import {
  Allow,
  type Connection,
  CurrentViewer,
  type GraphqlContext,
  PageArgs,
  readPage,
  Role,
  toConnection,
  type Viewer,
} from '#platform';
import {
  LockUserResult,
  UnlockUserResult,
  type UserChanged,
  UserConnection,
  UserFilterInput,
  UserView,
} from './dto/user.view.js';
import { MembershipView } from './dto/viewer.view.js';
import { UserDirectory } from './user.directory.js';

@Resolver(() => UserView)
export class UserResolver {
  constructor(private readonly users: UserDirectory) {}

  @Allow(Role.PlatformAdministrator)
  @Query(() => UserConnection, {
    name: 'users',
    description: 'The people of this installation by address, for those who run it.',
  })
  async listUsers(
    @Args() args: PageArgs,
    @Args('filter', { nullable: true }) filter?: UserFilterInput,
  ): Promise<Connection<UserView>> {
    const page = readPage(args, ['text']);
    const rows = await this.users.findPage(filter ?? {}, page);
    return toConnection(rows, page, ({ email, id }) => ({ sortedBy: [email], id }));
  }

  @ResolveField(() => [MembershipView], { description: 'What the person is where; at most 50.' })
  async memberships(
    @Parent() { id }: UserView,
    @Context() { loaders }: GraphqlContext,
  ): Promise<MembershipView[]> {
    const memberships = loaders.get(this.users, 'memberships', (ids: readonly string[]) =>
      this.users.findMemberships(ids),
    );
    return (await memberships.load(id)) ?? [];
  }

  @Allow(Role.PlatformAdministrator)
  @Mutation(() => LockUserResult, {
    description: 'Locks a person out at once: sessions and tokens end. What they did stays.',
  })
  async lockUser(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<UserChanged> {
    return { user: await this.users.lock(viewer, id) };
  }

  @Allow(Role.PlatformAdministrator)
  @Mutation(() => UnlockUserResult, { description: 'Lets a person who was locked out in again.' })
  async unlockUser(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<UserChanged> {
    return { user: await this.users.unlock(viewer, id) };
  }
}
