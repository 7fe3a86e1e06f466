import { Db, type PersonNames } from '@atrium/server-sdk';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { User } from './user.entity.js';

/** Names of users for every list that shows who did something. */
@Injectable()
export class UserNames implements PersonNames {
  constructor(private readonly db: Db) {}

  async namesOf(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (userIds.length === 0) return new Map();
    const wanted = [...new Set(userIds)];
    const users = await this.db.repo(User).find({ select: { id: true, name: true }, where: { id: In(wanted) } });
    return new Map(users.map(({ id, name }) => [id, name]));
  }
}
