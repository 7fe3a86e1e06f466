import { definePermissions } from '@atrium/contracts';
import {
  Allow,
  authenticators,
  By,
  defineFeature,
  FreshProof,
  permissionHolders,
  Public,
  requestGates,
  Returns,
  SignedIn,
  Throttled,
  type Actor,
  type Authenticator,
  type Identity,
} from '@atrium/server-sdk';
import { Body, Controller, Get, Module, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';

export const doorPermissions = definePermissions('door', { open: 'Open the door' });

const echoSchema = z.strictObject({ name: z.string().min(2), size: z.number().optional() });
const querySchema = z.strictObject({ page: z.coerce.number().int().optional() });
const answerSchema = z.object({ who: z.string() });

/** Recognises `x-actor: <name>[ fresh][ can]`: the simplest authenticator that a host could write. */
class HeaderAuthenticator implements Authenticator {
  readonly name = 'header';
  readonly order = 10;

  authenticate(request: FastifyRequest): Identity | null {
    const header = request.headers['x-actor'];
    if (typeof header !== 'string') return null;
    const [name = '', ...flags] = header.split(' ');
    if (name === 'broken') throw new Error('The user directory does not answer');
    return {
      kind: 'user',
      userId: name,
      assurance: 1,
      freshUntil: flags.includes('fresh') ? Number.MAX_SAFE_INTEGER : 0,
      permissions: new Set(flags.includes('can') ? [doorPermissions.open.code] : []),
      locale: null,
    };
  }
}

@Controller('doors')
class DoorController {
  @Get('silent')
  @Returns(answerSchema)
  silent(): unknown {
    return { who: 'nobody said who may' };
  }

  @Get('public')
  @Public()
  @Returns(answerSchema)
  public(@By() actor: Actor): unknown {
    return { who: actor.kind, secret: 'never declared' };
  }

  @Get('signed-in')
  @SignedIn()
  @Returns(answerSchema)
  signedIn(@By() actor: Actor): unknown {
    return { who: actor.userId };
  }

  @Get('allowed')
  @Allow(doorPermissions.open)
  @Returns(answerSchema)
  allowed(@By() actor: Actor): unknown {
    return { who: actor.userId };
  }

  @Post('fresh')
  @SignedIn()
  @FreshProof()
  @Returns(answerSchema)
  fresh(@By() actor: Actor): unknown {
    return { who: actor.userId };
  }

  @Post('echo')
  @Public()
  @Returns(answerSchema, { status: 201 })
  echo(@Body({ schema: echoSchema }) body: z.infer<typeof echoSchema>): unknown {
    return { who: body.name };
  }

  @Get('list/:id')
  @Public()
  @Returns(answerSchema)
  list(@Param('id', { schema: z.string().max(5) }) id: string, @Query({ schema: querySchema }) query: z.infer<typeof querySchema>): unknown {
    return { who: `${id}:${query.page ?? 0}` };
  }

  @Get('wrong')
  @Public()
  @Returns(answerSchema)
  wrong(): unknown {
    return { who: 7 };
  }

  @Get('throttled')
  @Public()
  @Throttled({ limit: 3, windowSeconds: 60 })
  @Returns(answerSchema)
  throttled(): unknown {
    return { who: 'in time' };
  }

  @Get('other-status')
  @Public()
  @Returns(answerSchema)
  otherStatus(@Res({ passthrough: true }) reply: FastifyReply): unknown {
    void reply.code(202);
    return { who: 'ann', secret: 'never declared' };
  }

  @Get('foreign')
  @Public()
  @Returns(answerSchema)
  foreign(): never {
    throw Object.assign(new Error('upstream said no'), { statusCode: 401, code: 'ECONNREFUSED' });
  }

  @Get('crash')
  @Public()
  @Returns(answerSchema)
  crash(): never {
    throw new Error('SELECT secret FROM vault');
  }
}

@Module({ controllers: [DoorController], providers: [HeaderAuthenticator] })
class DoorModule {}

/** One route of every kind of access, and something at every point of the guard chain where a host may join. */
export const doorFeature = defineFeature({
  name: 'doors',
  module: DoorModule,
  contributes: [
    authenticators.withClass(HeaderAuthenticator),
    permissionHolders.with({ rolesHolding: () => Promise.resolve(['porter']) }),
    requestGates.with({
      name: 'lunch',
      admit: (actor) => {
        if (actor.userId === 'hungry') throw new Error('at lunch');
      },
    }),
  ],
});
