import { pageQuerySchema, type Page, type PageQuery } from '@atrium/contracts';
import {
  settingNamespacePageSchema,
  settingNamespaceViewSchema,
  settingPatchSchema,
  settingsPermissions,
  type SettingNamespaceView,
} from '@atrium/contracts/settings';
import { Allow, By, Returns, TakesHeader, type Actor } from '@atrium/server-sdk';
import { Body, Controller, Get, Headers, Param, Patch, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import { SettingDirectory } from './setting-directory.js';

const versionHeader = 'The version that was read, as one quoted number: "7"';
const namespaceName = z.string().max(50);

/** Writes need the permission of the route and that of each changed field. */
@Controller('admin/app-config')
export class SettingController {
  constructor(private readonly settings: SettingDirectory) {}

  @Get()
  @Allow(settingsPermissions.read)
  @Returns(settingNamespacePageSchema)
  list(@By() actor: Actor, @Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<SettingNamespaceView>> {
    return this.settings.list(actor, query);
  }

  @Get(':namespace')
  @Allow(settingsPermissions.read)
  @Returns(settingNamespaceViewSchema)
  get(@By() actor: Actor, @Param('namespace', { schema: namespaceName }) namespace: string): Promise<SettingNamespaceView> {
    return this.settings.get(actor, namespace);
  }

  @Patch(':namespace')
  @Allow(settingsPermissions.update)
  @TakesHeader('if-match', versionHeader)
  @Returns(settingNamespaceViewSchema)
  patch(
    @By() actor: Actor,
    @Param('namespace', { schema: namespaceName }) namespace: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: settingPatchSchema }) input: Record<string, unknown>,
  ): Promise<SettingNamespaceView> {
    return this.settings.patch(actor, { namespace, ifMatch, input });
  }

  @Put(':namespace')
  @Allow(settingsPermissions.update)
  @TakesHeader('if-match', versionHeader)
  @Returns(settingNamespaceViewSchema)
  replace(
    @By() actor: Actor,
    @Param('namespace', { schema: namespaceName }) namespace: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body({ schema: settingPatchSchema }) input: Record<string, unknown>,
  ): Promise<SettingNamespaceView> {
    return this.settings.replace(actor, { namespace, ifMatch, input });
  }
}
