import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer, type GraphqlContext, Public, SignedIn, type Viewer } from '#platform';
import { callerOf } from '../credentials/caller.js';
import { SessionCookie } from '../credentials/session.cookie.js';
import {
  ChangePasswordInput,
  ConfirmationInput,
  ResetPasswordInput,
} from './dto/account.inputs.js';
import {
  ChangePasswordResult,
  ConfirmEmailResult,
  type EmailConfirmed,
  type LetterRequested,
  type PasswordChanged,
  RequestEmailConfirmationResult,
  RequestPasswordResetResult,
  ResetPasswordResult,
  type SessionOpened,
} from './dto/account.results.js';
import { ViewerView } from './dto/viewer.view.js';
import { EmailService } from './email.service.js';
import { PasswordService } from './password.service.js';

/** What a person signs in with: password and address. */
@Resolver()
export class PasswordResolver {
  constructor(
    private readonly passwords: PasswordService,
    private readonly emails: EmailService,
    private readonly cookie: SessionCookie,
  ) {}

  @Public()
  @Mutation(() => RequestPasswordResetResult, {
    description: 'Has a letter sent with a link to set a new password.',
  })
  async requestPasswordReset(
    @Args('email') email: string,
    @Context() context: GraphqlContext,
  ): Promise<LetterRequested> {
    return { email: await this.passwords.requestReset(email, callerOf(context)) };
  }

  @Public()
  @Mutation(() => ResetPasswordResult, {
    description: 'Sets a new password, ends all sessions and tokens, and signs in.',
  })
  async resetPassword(
    @Args('input') { token, newPassword }: ResetPasswordInput,
    @Context() context: GraphqlContext,
  ): Promise<SessionOpened> {
    const { secret, viewer } = await this.passwords.reset(token, newPassword, callerOf(context));
    this.cookie.give(context, secret);
    return { viewer: ViewerView.of(viewer) };
  }

  @SignedIn()
  @Mutation(() => ChangePasswordResult, {
    description: 'Sets a new password and ends all other sessions and tokens.',
  })
  async changePassword(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { currentPassword, newPassword }: ChangePasswordInput,
    @Context() context: GraphqlContext,
  ): Promise<PasswordChanged> {
    await this.passwords.change(viewer, currentPassword, newPassword, callerOf(context));
    return { viewer: ViewerView.of(viewer) };
  }

  @SignedIn()
  @Mutation(() => RequestEmailConfirmationResult, {
    description: 'Has a letter sent to the viewer’s address, or to the one to take its place.',
  })
  async requestEmailConfirmation(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { email, password }: ConfirmationInput,
    @Context() context: GraphqlContext,
  ): Promise<LetterRequested> {
    return {
      email: await this.emails.requestConfirmation(viewer, email, password, callerOf(context)),
    };
  }

  @Public()
  @Mutation(() => ConfirmEmailResult, {
    description: 'Takes the address that a letter went to for the user’s own.',
  })
  async confirmEmail(
    @Args('token', { description: 'The code in the letter.' }) token: string,
  ): Promise<EmailConfirmed> {
    return { email: await this.emails.confirm(token) };
  }
}
