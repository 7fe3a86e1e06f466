import type { Authenticator, Identity } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { passportAuthenticator } from '../passport/index.js';
import { SessionStrategy } from './session.strategy.js';

/** The cookie session enters by the same door as every other way to be recognised, after bearer tokens. */
@Injectable()
export class SessionAuthenticator implements Authenticator {
  readonly name = 'session';
  readonly order = 200;
  private readonly byPassport: Authenticator;

  constructor(private readonly strategy: SessionStrategy) {
    this.byPassport = passportAuthenticator(strategy, this);
  }

  authenticate(request: FastifyRequest): Promise<Identity | null> | Identity | null {
    return this.strategy.concerns(request) ? this.byPassport.authenticate(request) : null;
  }
}
