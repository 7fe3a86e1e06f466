import { accountsFeature, settingsFeature } from '@atrium/server';
import { Module } from '@nestjs/common';
import { NoteController } from './note.controller.js';
import { Notes } from './note.service.js';

@Module({
  imports: [accountsFeature.module, settingsFeature.module],
  controllers: [NoteController],
  providers: [Notes],
})
export class NotesModule {}
