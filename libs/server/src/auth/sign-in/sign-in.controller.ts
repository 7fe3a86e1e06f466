import { signInErrors, signInLinkSchema, signInOutcomeSchema, signInSchema, type SignIn, type SignInLink, type SignInOutcome } from '@atrium/contracts/auth';
import { By, Public, Returns, SignedIn, Throttled, type Actor } from '@atrium/server-sdk';
import { Body, Controller, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ActorLoader, limitsFor, SessionCookie, Sessions, type StartedSession } from '../session/index.js';
import { SignIns } from './sign-in.service.js';

/** Calls per address bucket, whoever they are about (security.md R10). */
const perAddress = { limit: 30, windowSeconds: 15 * 60 } as const;

@Controller('auth')
export class SignInController {
  constructor(
    private readonly signIns: SignIns,
    private readonly sessions: Sessions,
    private readonly people: ActorLoader,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('sign-in')
  @Public()
  @Throttled(perAddress)
  @Returns(signInOutcomeSchema)
  async signIn(
    @By() actor: Actor,
    @Body({ schema: signInSchema }) body: SignIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInOutcome> {
    return this.handOver(reply, await this.signIns.byPassword(actor, body));
  }

  @Post('sign-in-link')
  @Public()
  @Throttled(perAddress)
  @Returns(signInOutcomeSchema)
  async signInByLink(
    @By() actor: Actor,
    @Body({ schema: signInLinkSchema }) { token }: SignInLink,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInOutcome> {
    return this.handOver(reply, await this.signIns.byLink(actor, token));
  }

  /** `Clear-Site-Data` names the cache only: storage holds the language and colour choice of whoever uses the browser next. */
  @Post('sign-out')
  @SignedIn()
  @Returns(null)
  async signOut(@By() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.sessions.end(actor);
    reply.clearCookie(this.cookie.name, this.cookie.options).header('clear-site-data', '"cache"');
  }

  private async handOver(reply: FastifyReply, { token, userId }: StartedSession): Promise<SignInOutcome> {
    const person = await this.people.person(userId);
    if (!person) throw signInErrors.refused();
    const maxAge = limitsFor(person.holdsAdminRights, 0).absolute / 1000;
    reply.setCookie(this.cookie.name, token, { ...this.cookie.options, maxAge });
    return { state: 'signedIn', user: person.context };
  }
}
