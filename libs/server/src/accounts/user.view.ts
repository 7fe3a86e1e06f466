import type { UserView } from '@atrium/contracts/accounts';
import type { User } from './user.entity.js';

/** What the person themselves and administrators see of a user. */
export const presentUser = (user: User): UserView => ({
  id: user.id,
  email: user.emailDisplay,
  name: user.name,
  phone: user.phone,
  preferredLocale: user.preferredLocale,
  timeZone: user.timeZone,
  colorScheme: user.colorScheme,
  status: user.status,
  emailVerifiedAt: user.emailVerifiedAt?.toISOString() ?? null,
  lastSignInAt: user.lastSignInAt?.toISOString() ?? null,
  createdAt: user.createdAt.toISOString(),
});
