import { signInErrors, sessionEvents } from '@atrium/contracts/auth';
import { Clock, Db, Events, hashSecret, newId, newSecret, type Actor, type Tx } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { Users } from '../../accounts/index.js';
import { assuranceOf, type SignInMethod } from './assurance.js';
import { Session } from './session.entity.js';
import { longestSession } from './session-limits.js';

/** Sessions one person may hold at once; a further one ends the oldest (SESS-13). */
export const maxSessionsPerPerson = 20;
/** A proof opens sensitive acts for this long. */
const freshForMs = 10 * 60_000;

/** A session that has just begun. The token goes into the cookie and is never seen again. */
export interface StartedSession {
  readonly token: string;
  readonly userId: string;
}

export interface SignInProof {
  readonly userId: string;
  readonly methods: readonly SignInMethod[];
}

/** Begins and ends sessions. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly users: Users,
  ) {}

  /**
   * Begins a session for somebody who proved who they are. Its token is always new; the session that this browser
   * presented ends, and so do the person's oldest beyond twenty.
   *
   * @throws signInErrors.refused when the account may not sign in
   */
  async start(tx: Tx, actor: Actor, proof: SignInProof): Promise<StartedSession> {
    const now = this.clock.now();
    await this.users.recordSignIn(tx, proof.userId, now);
    const user = await this.users.get(proof.userId, tx);
    if (!user.maySignIn()) throw signInErrors.refused();
    const token = newSecret();
    const session = this.sessionOf(actor, proof, token, now);
    await tx.repo(Session).insert(session);
    if (actor.sessionId !== undefined) await this.endAll(tx, actor, [actor.sessionId], 'replaced');
    const person = asPerson(actor, session);
    await this.endSurplus(tx, person, user.id, now);
    await this.events.publish(tx, sessionEvents.started(person, { entity: { type: 'user', id: user.id }, data: { methods: [...proof.methods] } }));
    return { token, userId: user.id };
  }

  /** Ends the actor's own session; it is refused from the next request on, in every process. */
  async end(actor: Actor): Promise<void> {
    const { sessionId } = actor;
    if (sessionId === undefined) return;
    await this.db.transaction((tx) => this.endAll(tx, actor, [sessionId], 'signedOut'));
  }

  /** Deletes the rows of sessions that no limit lets live any more. They were refused by the clock already. */
  async sweep(): Promise<number> {
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - longestSession.idle);
    const { affected } = await this.db.autocommit('DELETE FROM session WHERE expiresAt <= ? OR lastSeenAt <= ?', [now, idleSince]);
    return affected;
  }

  private sessionOf(actor: Actor, { userId, methods }: SignInProof, token: string, now: Date): Omit<Session, 'user'> {
    return {
      id: newId(),
      tokenHash: hashSecret(token),
      userId,
      createdAt: now,
      lastSeenAt: now,
      authenticatedAt: now,
      assurance: assuranceOf(methods),
      methods: [...methods],
      freshUntil: new Date(now.getTime() + freshForMs),
      ip: actor.ip,
      userAgent: actor.userAgent,
      impersonatorId: null,
      expiresAt: new Date(now.getTime() + longestSession.absolute),
    };
  }

  /** The person's row is locked since `recordSignIn`, so that parallel sign-ins count one after another. */
  private async endSurplus(tx: Tx, actor: Actor, userId: string, now: Date): Promise<void> {
    await tx.execute('DELETE FROM session WHERE userId = ? AND expiresAt <= ?', [userId, now]);
    const held = await tx.repo(Session).find({ select: { id: true }, where: { userId }, order: { createdAt: 'DESC', id: 'DESC' } });
    const surplus = held.slice(maxSessionsPerPerson).map(({ id }) => id);
    await this.endAll(tx, actor, surplus, 'tooMany');
  }

  private async endAll(tx: Tx, actor: Actor, sessionIds: readonly string[], reason: 'signedOut' | 'replaced' | 'tooMany'): Promise<void> {
    for (const id of sessionIds) {
      const ended = await tx.execute('DELETE FROM session WHERE id = ?', [id]);
      if (ended === 0) continue;
      await this.events.publish(tx, sessionEvents.ended(actor, { entity: { type: 'session', id }, data: { reason } }));
      tx.bumpEpoch('access');
    }
  }
}

/** The caller was anonymous until now; from here on the act is the person's own. */
const asPerson = (actor: Actor, session: Pick<Session, 'id' | 'userId' | 'assurance'>): Actor => ({
  ...actor,
  kind: 'user',
  userId: session.userId,
  sessionId: session.id,
  assurance: session.assurance,
});
