import { definePermissions, defineSettings, settingField } from '@atrium/contracts';
import { defineFeature, type Feature } from '@atrium/server-sdk';
import { Module } from '@nestjs/common';
import { z } from 'zod';
import { permissions, rbacFeature } from '../rbac/index.js';
import { settingNamespaces, settingsFeature } from './index.js';

export const shelfPermissions = definePermissions('shelf', { update: 'Change shelves', price: 'Change what a shelf costs' });

/** A namespace with a field of every kind: public, admin, secret, with a permission of its own, with a rule over all. */
export const shelfSettings = defineSettings({
  name: 'shelf-room',
  title: 'Shelves',
  edit: shelfPermissions.update,
  fields: {
    label: settingField(z.string().trim().min(1).max(20), { default: 'Oak', visibility: 'public', title: 'Label', help: 'On the front' }),
    boards: settingField(z.int().min(0).max(9), { default: 3, title: 'Boards' }),
    books: settingField(z.int().min(0).max(9), { default: 0, title: 'Books' }),
    price: settingField(z.number(), { default: 10, title: 'Price', edit: shelfPermissions.price }),
    tags: settingField(z.record(z.string(), z.string()), { default: {}, title: 'Tags' }),
    lockCode: settingField(z.string().min(4).nullable(), { default: null, visibility: 'secret', title: 'Code of the lock' }),
  },
  check: ({ boards, books }) => (books > boards ? [{ path: 'books', code: 'too_many', message: 'More books than boards' }] : []),
});

@Module({})
class ShelfModule {}

export const shelfFeature: Feature = defineFeature({
  name: 'shelf',
  dependsOn: [rbacFeature, settingsFeature],
  module: ShelfModule,
  contributes: [permissions.with(...shelfPermissions.all), settingNamespaces.with(shelfSettings)],
});
