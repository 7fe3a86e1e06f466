import { ProblemError } from '@atrium/contracts';
import { sessionEvents, signInErrors, type SignIn } from '@atrium/contracts/auth';
import { Db, Events, type Actor } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import type { User } from '../../accounts/index.js';
import { SignInLinks } from '../link/index.js';
import { runStrategy } from '../passport/index.js';
import { Sessions, type StartedSession } from '../session/index.js';
import { LocalStrategy, type LocalRequest } from './local.strategy.js';

/** Signs people in, by whatever they prove themselves with. */
@Injectable()
export class SignIns {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly local: LocalStrategy,
    private readonly links: SignInLinks,
    private readonly sessions: Sessions,
  ) {}

  /** @throws signInErrors.refused, tooMany, busy */
  async byPassword(actor: Actor, body: SignIn): Promise<StartedSession> {
    const request: LocalRequest = { actor, body };
    const user = await runStrategy<User>(this.local, request);
    if (!user) throw signInErrors.refused();
    return this.db.transaction((tx) => this.sessions.start(tx, actor, { userId: user.id, methods: ['password'] }));
  }

  /** @throws signInErrors.linkExpired */
  async byLink(actor: Actor, token: string): Promise<StartedSession> {
    try {
      return await this.db.transaction(async (tx) => {
        const userId = await this.links.consume(tx, token);
        return this.sessions.start(tx, actor, { userId, methods: ['link'] });
      });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      await this.noteRefusedLink(actor);
      throw signInErrors.linkExpired();
    }
  }

  private noteRefusedLink(actor: Actor): Promise<void> {
    const data = { reason: 'linkExpired', method: 'link' };
    return this.db.transaction((tx) => this.events.publish(tx, sessionEvents.refused(actor, { entity: { type: 'user', id: 'unknown' }, data })));
  }
}
