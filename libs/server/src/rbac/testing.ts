import {
  anonymousIdentity,
  authenticators,
  defineFeature,
  newId,
  systemActor,
  type Actor,
  type Authenticator,
  type Feature,
  type Identity,
} from '@atrium/server-sdk';
import type { Permission } from '@atrium/contracts';
import { Module } from '@nestjs/common';

const header = 'x-test-actor';

/** Recognises whom `asActor` names, without accounts and sessions. */
const testAuthenticator: Authenticator = {
  name: 'test actor',
  order: 1,
  authenticate(request): Identity | null {
    const given = request.headers[header];
    if (typeof given !== 'string') return null;
    const [userId = '', ...codes] = given.split(' ');
    return { ...anonymousIdentity, kind: 'user', userId, assurance: 1, permissions: new Set(codes) };
  },
};

@Module({})
class TestActorModule {}

/** List it beside the features under test; then `asActor` says who sends a request. */
export const testActorFeature: Feature = defineFeature({
  name: 'test-actor',
  module: TestActorModule,
  contributes: [authenticators.with(testAuthenticator)],
});

/** Headers of a request by a person who holds these permissions: `app.inject('GET', url, asActor([rolePermissions.read]))`. */
export const asActor = (permissions: readonly Permission[], userId: string = newId()): { headers: Record<string, string> } => ({
  headers: { [header]: [userId, ...permissions.map(({ code }) => code)].join(' ') },
});

/** A signed-in person for calls of services. */
export const personWith = (permissions: readonly Permission[], userId: string = newId()): Actor => ({
  ...systemActor,
  kind: 'user',
  userId,
  assurance: 1,
  permissions: new Set(permissions.map(({ code }) => code)),
});
