import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Connection,
  CurrentViewer,
  type GraphqlContext,
  PageArgs,
  placeById,
  Public,
  readPage,
  SignedIn,
  toConnection,
  type Viewer,
} from '#platform';
import type { SessionOpened } from '../users/dto/account.results.js';
import { ViewerView } from '../users/dto/viewer.view.js';
import { callerOf } from './caller.js';
import type { Credential } from './credential.entity.js';
import { CredentialService } from './credential.service.js';
import {
  ApiTokenConnection,
  type ApiTokenCreated,
  type ApiTokenView,
  CreateApiTokenInput,
  CreateApiTokenResult,
  type CredentialEnded,
  EndCredentialResult,
  OtherSessionsEnded,
  SessionConnection,
  type SessionView,
  SignedOut,
  SignInResult,
} from './dto/credential.view.js';
import { SessionCookie } from './session.cookie.js';
import { SignInService } from './sign-in.service.js';

@Resolver(() => ViewerView)
export class CredentialResolver {
  constructor(
    private readonly signIns: SignInService,
    private readonly credentials: CredentialService,
    private readonly cookie: SessionCookie,
  ) {}

  @Public()
  @Mutation(() => SignInResult, { description: 'Opens a session, in a cookie.' })
  async signIn(
    @Args('email') email: string,
    @Args('password') password: string,
    @Context() context: GraphqlContext,
  ): Promise<SessionOpened> {
    const { secret, viewer } = await this.signIns.signIn(email, password, callerOf(context));
    this.cookie.give(context, secret);
    return { viewer: ViewerView.of(viewer) };
  }

  @SignedIn()
  @Mutation(() => SignedOut, { description: 'Ends the session or token of this request.' })
  async signOut(
    @CurrentViewer() viewer: Viewer,
    @Context() context: GraphqlContext,
  ): Promise<SignedOut> {
    await this.credentials.endCredential(viewer, viewer.credentialId);
    this.cookie.take(context);
    return { userId: viewer.userId };
  }

  @SignedIn()
  @Mutation(() => EndCredentialResult, {
    description: 'Ends one of the viewer’s sessions or API tokens.',
  })
  async endCredential(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<CredentialEnded> {
    await this.credentials.endCredential(viewer, id);
    return { id };
  }

  @SignedIn()
  @Mutation(() => OtherSessionsEnded, { description: 'Ends all sessions of the viewer but this.' })
  async endOtherSessions(@CurrentViewer() viewer: Viewer): Promise<OtherSessionsEnded> {
    return { count: await this.credentials.endOtherSessions(viewer) };
  }

  @SignedIn()
  @Mutation(() => CreateApiTokenResult, {
    description: 'Makes a token for a program. Needs a session: a token makes no tokens.',
  })
  async createApiToken(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { name, days }: CreateApiTokenInput,
  ): Promise<ApiTokenCreated> {
    const { secret, credential } = await this.credentials.createApiToken(viewer, name, days);
    return { secret, apiToken: credential };
  }

  @ResolveField(() => SessionConnection, { description: 'Where the viewer is signed in.' })
  async sessions(
    @Parent() viewer: ViewerView,
    @Args() args: PageArgs,
  ): Promise<Connection<SessionView>> {
    const page = readPage(args);
    const rows = await this.credentials.findOwn(viewer.id, 'SESSION', page);
    return toConnection(
      rows.map((row) => toSession(row, viewer.credentialId)),
      page,
      placeById,
    );
  }

  @ResolveField(() => ApiTokenConnection, { description: 'The viewer’s tokens for programs.' })
  async apiTokens(
    @Parent() viewer: ViewerView,
    @Args() args: PageArgs,
  ): Promise<Connection<ApiTokenView>> {
    const page = readPage(args);
    return toConnection(
      await this.credentials.findOwn(viewer.id, 'API_TOKEN', page),
      page,
      placeById,
    );
  }
}

function toSession(row: Credential, currentId: string): SessionView {
  const { id, name, createdAt, lastUsedAt, expiresAt } = row;
  return { id, agent: name, isCurrent: id === currentId, createdAt, lastUsedAt, expiresAt };
}
