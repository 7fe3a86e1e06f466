import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { appConfigQuery, returned, type SaveSettings } from '@atrium/web-sdk';
import { api } from '../api/index.js';

const settingsKey = ['settings'] as const;

/** Every registered namespace, hosts' included, with its fields. */
export const settingsList = queryOptions({
  queryKey: [...settingsKey, 'list'],
  queryFn: ({ signal }) => returned(api.GET('/api/admin/app-config', { params: { query: { limit: 200 } }, signal })),
});

/** One namespace. */
export const settingsNamespace = (namespace: string) =>
  queryOptions({
    queryKey: [...settingsKey, 'namespace', namespace],
    queryFn: ({ signal }) => returned(api.GET('/api/admin/app-config/{namespace}', { params: { path: { namespace } }, signal })),
  });

/** Roles to choose from, by code. Needs `role.read`. */
export const roleList = queryOptions({
  queryKey: ['roles', 'all'],
  queryFn: ({ signal }) => returned(api.GET('/api/admin/roles', { params: { query: { limit: 200 } }, signal })),
});

/** Saves the changes of one namespace; every page then follows at once, this one first. */
export function useSaveSettings(namespace: string): SaveSettings {
  const client = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationFn: async ({ changes, version }: { changes: Readonly<Record<string, unknown>>; version: number }) => {
      const saved = await returned(
        api.PATCH('/api/admin/app-config/{namespace}', {
          params: { path: { namespace }, header: { 'if-match': `"${version}"` } },
          body: { ...changes },
        }),
      );
      client.setQueryData(settingsNamespace(namespace).queryKey, saved);
      return saved;
    },
    meta: { invalidates: [settingsKey, appConfigQuery.queryKey] },
  });
  return (changes, version) => mutateAsync({ changes, version });
}
