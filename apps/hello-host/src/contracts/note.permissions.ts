import { definePermissions } from '@atrium/contracts';

/** Everybody who signs in keeps notes, so the role `user` starts with `read` and `write`. */
export const notePermissions = definePermissions('note', {
  read: { description: 'See your own notes', selfService: true },
  write: { description: 'Write, change and delete your own notes', selfService: true },
  configure: 'Decide how notes work',
});
