import { Inject } from '@nestjs/common';
import { ResolveField, Resolver } from '@nestjs/graphql';
import { CONFIG, type Config } from '#platform';
import { LetterRequested } from './dto/account.results.js';

/** How letters reach their readers here. */
@Resolver(() => LetterRequested)
export class LetterResolver {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @ResolveField(() => Boolean, {
    description:
      'Whether a mail server brings it. Without one it is a file on the server, in `mail` of the data folder.',
  })
  isSent(): boolean {
    return Boolean(this.config.MAIL_URL);
  }
}
