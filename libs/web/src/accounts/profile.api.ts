import { queryOptions, useMutation } from '@tanstack/react-query';
import type { UpdateProfile } from '@atrium/contracts/accounts';
import { returned } from '@atrium/web-sdk';
import { api } from '../api/index.js';

/** The signed-in person's own details. */
export const myProfile = queryOptions({
  queryKey: ['users', 'me'],
  queryFn: () => returned(api.GET('/api/users/me')),
});

/** Changes only what is sent. Throws `ApiProblem` with one error per wrong field. */
export async function updateProfile(body: UpdateProfile): Promise<void> {
  await returned(api.PATCH('/api/users/me', { body }));
}

export function useUpdateProfile() {
  return useMutation({ mutationFn: updateProfile, meta: { invalidates: [myProfile.queryKey, ['actor']] } });
}
