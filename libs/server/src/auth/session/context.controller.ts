import { sessionErrors } from '@atrium/contracts';
import { userContextSchema, type UserContext } from '@atrium/contracts/accounts';
import { By, Returns, SignedIn, type Actor } from '@atrium/server-sdk';
import { Controller, Get } from '@nestjs/common';
import { ActorCache } from './actor-cache.js';
import { ActorLoader } from './actor-loader.js';

/** Stands in auth, because the actor cache holds the answer: the database is asked for nothing but the epoch. */
@Controller('users/me/context')
export class ContextController {
  constructor(
    private readonly actors: ActorCache,
    private readonly loader: ActorLoader,
  ) {}

  @Get()
  @SignedIn()
  @Returns(userContextSchema)
  read(@By() actor: Actor): UserContext | Promise<UserContext> {
    const kept = actor.sessionId === undefined ? null : this.actors.contextOf(actor.sessionId);
    return kept ?? this.load(actor);
  }

  private async load(actor: Actor): Promise<UserContext> {
    const person = actor.userId === null ? null : await this.loader.person(actor.userId);
    if (!person) throw sessionErrors.required();
    return person.context;
  }
}
