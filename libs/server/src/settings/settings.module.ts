import { Module } from '@nestjs/common';
import { AppConfigController } from './app-config.controller.js';
import { AppConfigs } from './app-config.service.js';
import { NamespaceRegistry } from './namespace-registry.js';
import { SettingController } from './setting.controller.js';
import { SettingDirectory } from './setting-directory.js';
import { SettingPresenter } from './setting-presenter.js';
import { SettingStore } from './setting-store.js';
import { SettingWriter } from './setting-writer.js';
import { Settings } from './settings.service.js';

@Module({
  controllers: [AppConfigController, SettingController],
  providers: [AppConfigs, NamespaceRegistry, SettingDirectory, SettingPresenter, SettingStore, Settings, SettingWriter],
  exports: [Settings, SettingWriter],
})
export class SettingsModule {}
