import { updateProfileSchema, userErrors, userViewSchema, type UpdateProfile, type UserView } from '@atrium/contracts/accounts';
import { By, personOf, Returns, SignedIn, type Actor } from '@atrium/server-sdk';
import { Body, Controller, Get, Patch } from '@nestjs/common';
import { AccountReader } from './account-reader.js';
import { Users } from './user.service.js';
import { presentUser } from './user.view.js';

@Controller('users/me')
export class MeController {
  constructor(
    private readonly users: Users,
    private readonly accounts: AccountReader,
  ) {}

  @Get()
  @SignedIn()
  @Returns(userViewSchema)
  async read(@By() actor: Actor): Promise<UserView> {
    const view = await this.accounts.view(personOf(actor));
    if (!view) throw userErrors.notFound();
    return view;
  }

  @Patch()
  @SignedIn()
  @Returns(userViewSchema)
  async update(@By() actor: Actor, @Body({ schema: updateProfileSchema }) patch: UpdateProfile): Promise<UserView> {
    return presentUser(await this.users.updateProfile(actor, patch));
  }
}
