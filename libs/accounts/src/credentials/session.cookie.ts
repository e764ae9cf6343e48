import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, type GraphqlContext, sessionCookie } from '#platform';

/**
 * Browsers keep cookies for 400 days at most. Ours says that much because the server decides when
 * a session ends: each use moves that on, and the cookie need not be sent again.
 */
const cookieSeconds = 400 * 24 * 3600;

/** The cookie that carries a browser's session. No script can read it. */
@Injectable()
export class SessionCookie {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  give({ reply }: GraphqlContext, secret: string): void {
    reply?.setCookie(sessionCookie, secret, { ...this.options(), maxAge: cookieSeconds });
  }

  take({ reply }: GraphqlContext): void {
    reply?.clearCookie(sessionCookie, this.options());
  }

  private options() {
    const secure = this.config.SECURE_COOKIES ?? this.config.PUBLIC_URL.startsWith('https:');
    return { path: '/', httpOnly: true, sameSite: 'lax', secure } as const;
  }
}
