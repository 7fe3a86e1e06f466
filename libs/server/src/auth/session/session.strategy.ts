import { Injectable } from '@nestjs/common';
import passport from 'passport';
import { ActorCache } from './actor-cache.js';
import { SessionCookie } from './session-cookie.js';

/** 32 bytes in base64url; anything else cannot be one of our tokens and costs nothing. */
const tokenPattern = /^[A-Za-z0-9_-]{43}$/;

interface CookieRequest {
  readonly headers?: { readonly authorization?: string | undefined };
  readonly cookies?: Readonly<Record<string, string | undefined>>;
}

/** The passport strategy `session`: recognises a person by the token in the session cookie. */
@Injectable()
export class SessionStrategy extends passport.Strategy {
  override readonly name = 'session';

  constructor(
    private readonly cookie: SessionCookie,
    private readonly actors: ActorCache,
  ) {
    super();
  }

  /** Whether the request carries a session cookie that could be one of ours. */
  concerns(request: CookieRequest): boolean {
    // Cookie and bearer together: the bearer decides alone (security.md R5).
    return !/^bearer /i.test(request.headers?.authorization ?? '') && tokenPattern.test(this.tokenOf(request));
  }

  override authenticate(request: CookieRequest): void {
    this.actors.recognise(this.tokenOf(request)).then(
      (identity) => (identity ? this.success(identity) : this.fail()),
      (error: unknown) => this.error(error),
    );
  }

  private tokenOf(request: CookieRequest): string {
    return request.cookies?.[this.cookie.name] ?? '';
  }
}
