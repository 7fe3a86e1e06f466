import { sessionErrors, type Permission } from '@atrium/contracts';

export type ActorKind = 'anonymous' | 'user' | 'token' | 'system';

/** Who acts, with which rights, from where. A value: always the first argument, never ambient (decisions.md 20). */
export interface Actor {
  readonly kind: ActorKind;
  readonly userId: string | null;
  readonly sessionId?: string;
  readonly tokenId?: string;
  readonly impersonatorId?: string;
  /** 0 nobody · 1 one factor · 2 two factors (security.md R7). */
  readonly assurance: number;
  /** Milliseconds since 1970 until which sensitive acts need no new proof; 0 when never proved. */
  readonly freshUntil: number;
  readonly permissions: ReadonlySet<string>;
  /** Preferred language, or null when the person chose none. */
  readonly locale: string | null;
  readonly requestId: string | null;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

/** What an authenticator knows; the kernel adds the request's part. */
export type Identity = Omit<Actor, 'requestId' | 'ip' | 'userAgent'>;

const noPermissions: ReadonlySet<string> = new Set();

export const anonymousIdentity: Identity = {
  kind: 'anonymous',
  userId: null,
  assurance: 0,
  freshUntil: 0,
  permissions: noPermissions,
  locale: null,
};

/** The application itself, on the command line or at start. Holds no permission: rules that need one must not ask it. */
export const systemActor: Actor = {
  kind: 'system',
  userId: null,
  assurance: 0,
  freshUntil: 0,
  permissions: noPermissions,
  locale: null,
  requestId: null,
  ip: null,
  userAgent: null,
};

/** The person who acts, for routes about oneself. @throws sessionErrors.required when nobody is signed in */
export function personOf(actor: Pick<Actor, 'userId'>): string {
  if (actor.userId === null) throw sessionErrors.required();
  return actor.userId;
}

/** Whether the actor holds the permission right now. */
export const holds = (actor: Pick<Actor, 'permissions'>, permission: Permission): boolean =>
  actor.permissions.has(permission.code);
