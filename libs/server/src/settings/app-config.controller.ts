import { appConfigSchema } from '@atrium/contracts/settings';
import { By, Public, Returns, type Actor } from '@atrium/server-sdk';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { AppConfigs, isKnown, type TaggedConfig } from './app-config.service.js';

@Controller('app-config')
export class AppConfigController {
  constructor(private readonly configs: AppConfigs) {}

  /** 304 when the caller has it already; every page asks again every few seconds. */
  @Get()
  @Public()
  @Returns(appConfigSchema)
  async read(@By() actor: Actor, @Headers('if-none-match') ifNoneMatch: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    answer(reply, await this.configs.configFor(actor), ifNoneMatch);
  }
}

function answer(reply: FastifyReply, { body, tag }: TaggedConfig, ifNoneMatch: string | undefined): void {
  reply.headers({ etag: tag, 'cache-control': 'no-cache', vary: 'cookie' });
  if (isKnown(ifNoneMatch, tag)) void reply.code(304).send();
  else void reply.send(body);
}
