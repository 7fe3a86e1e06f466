import type { Actor } from '@atrium/server-sdk';
import type { SignIn } from '@atrium/contracts/auth';
import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import passport from 'passport';
import { Strategy } from 'passport-local';
import type { User } from '../../accounts/index.js';
import { PasswordSignIn } from './password-sign-in.js';

/** All that the strategy may see: a body that the sign-in schema accepted, and who sends it. No query, no headers. */
export interface LocalRequest {
  readonly body: SignIn;
  readonly actor: Actor;
}

/** The passport strategy `local`: an address and a password. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly passwords: PasswordSignIn) {
    super({ usernameField: 'email', passReqToCallback: true });
  }

  validate({ actor }: LocalRequest, email: string, password: string): Promise<User | null> {
    return this.passwords.verify(actor, { email, password });
  }

  /** A passport of its own: two applications in one process must not replace each other's strategies. */
  getPassportInstance(): passport.Authenticator {
    return new passport.Passport();
  }
}
