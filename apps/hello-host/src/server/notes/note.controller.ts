import { idSchema, pageQuerySchema, type Page, type PageQuery } from '@atrium/contracts';
import { Allow, By, Returns, type Actor } from '@atrium/server-sdk';
import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  createNoteSchema,
  notePageSchema,
  notePermissions,
  noteViewSchema,
  updateNoteSchema,
  type CreateNote,
  type NoteView,
  type UpdateNote,
} from '../../contracts/index.js';
import { Notes } from './note.service.js';
import { presentNote } from './note.view.js';

@Controller('notes')
export class NoteController {
  constructor(private readonly notes: Notes) {}

  @Get()
  @Allow(notePermissions.read)
  @Returns(notePageSchema)
  list(@By() actor: Actor, @Query({ schema: pageQuerySchema }) query: PageQuery): Promise<Page<NoteView>> {
    return this.notes.page(actor, query);
  }

  @Post()
  @Allow(notePermissions.write)
  @Returns(noteViewSchema, { status: 201 })
  async create(@By() actor: Actor, @Body({ schema: createNoteSchema }) input: CreateNote): Promise<NoteView> {
    return presentNote(await this.notes.create(actor, input));
  }

  @Get(':id')
  @Allow(notePermissions.read)
  @Returns(noteViewSchema)
  async read(@By() actor: Actor, @Param('id', { schema: idSchema }) id: string): Promise<NoteView> {
    return presentNote(await this.notes.get(actor, id));
  }

  @Patch(':id')
  @Allow(notePermissions.write)
  @Returns(noteViewSchema)
  async update(
    @By() actor: Actor,
    @Param('id', { schema: idSchema }) id: string,
    @Body({ schema: updateNoteSchema }) patch: UpdateNote,
  ): Promise<NoteView> {
    return presentNote(await this.notes.update(actor, id, patch));
  }

  @Delete(':id')
  @Allow(notePermissions.write)
  @Returns(null)
  remove(@By() actor: Actor, @Param('id', { schema: idSchema }) id: string): Promise<void> {
    return this.notes.remove(actor, id);
  }
}
