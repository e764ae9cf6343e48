import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { type GraphqlContext, Public } from '#platform';
import { callerOf } from '../credentials/caller.js';
import { SessionCookie } from '../credentials/session.cookie.js';
import { OrganisationKind } from '../organisations/organisation.kind.js';
import { RegisterInput } from './dto/account.inputs.js';
import {
  ConfirmRegistrationResult,
  type LetterRequested,
  RegisterResult,
  type SessionOpened,
} from './dto/account.results.js';
import { ViewerView } from './dto/viewer.view.js';
import { RegistrationService } from './registration.service.js';

@Resolver()
export class RegistrationResolver {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly cookie: SessionCookie,
  ) {}

  @Public()
  @Mutation(() => RegisterResult, {
    description: 'Registers an MSME and its owner. A letter brings the link to confirm.',
  })
  async registerMsme(
    @Args('input') input: RegisterInput,
    @Context() context: GraphqlContext,
  ): Promise<LetterRequested> {
    const kind = OrganisationKind.Msme;
    return { email: await this.registrations.register(kind, input, callerOf(context)) };
  }

  @Public()
  @Mutation(() => RegisterResult, {
    description: 'Registers a buying organisation. A letter brings the link to confirm.',
  })
  async registerBuyer(
    @Args('input') input: RegisterInput,
    @Context() context: GraphqlContext,
  ): Promise<LetterRequested> {
    const kind = OrganisationKind.Buyer;
    return { email: await this.registrations.register(kind, input, callerOf(context)) };
  }

  @Public()
  @Mutation(() => ConfirmRegistrationResult, {
    description: 'Makes the account that was registered, and signs in.',
  })
  async confirmRegistration(
    @Args('token', { description: 'The code in the letter.' }) token: string,
    @Context() context: GraphqlContext,
  ): Promise<SessionOpened> {
    const { secret, viewer } = await this.registrations.confirm(token, callerOf(context));
    this.cookie.give(context, secret);
    return { viewer: ViewerView.of(viewer) };
  }
}
