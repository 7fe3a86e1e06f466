import { Db, newId, systemActor } from '@atrium/server-sdk';
import type { TestApp } from '@atrium/testing';
import type { User } from './user.entity.js';
import { Users } from './user.service.js';

export interface GivenUser {
  readonly email?: string;
  readonly name?: string;
  readonly roles?: readonly string[];
}

/** A stored, active user; the address is new unless one is given. */
export function givenUser(app: TestApp, { email = `${newId()}@example.test`, name = 'Ada Tester', roles = [] }: GivenUser = {}): Promise<User> {
  return app.get(Db).transaction((tx) => app.get(Users).create(tx, systemActor, { email, name, roles: [...roles] }));
}
