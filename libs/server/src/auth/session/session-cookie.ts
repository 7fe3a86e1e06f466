import { ENVIRONMENT, type Environment } from '@atrium/server-sdk';
import { Inject, Injectable } from '@nestjs/common';

/** Attributes of the session cookie, in the words of `@fastify/cookie`. */
export interface SessionCookieOptions {
  readonly httpOnly: true;
  readonly sameSite: 'lax';
  readonly path: '/';
  readonly secure: boolean;
}

/**
 * Name and attributes of the session cookie (decisions.md 13). Over https the `__Host-` prefix binds it to this origin;
 * on http://localhost the port is part of the name, because cookies ignore ports.
 */
@Injectable()
export class SessionCookie {
  readonly name: string;
  readonly options: SessionCookieOptions;

  constructor(@Inject(ENVIRONMENT) { publicUrl }: Environment) {
    const secure = publicUrl.protocol === 'https:';
    this.name = secure ? '__Host-atrium_session' : `atrium_session_${publicUrl.port || '80'}`;
    this.options = { httpOnly: true, sameSite: 'lax', path: '/', secure };
  }
}
