import type { Client } from './client.js';

/** The namespace as the API shows it. */
export async function readSettings(client: Client, namespace: string): Promise<{ version: number; value: Record<string, unknown>; fields: { name: string; changedBy: { name: string } | null }[] }> {
  const answer = await client.get(`/api/admin/app-config/${namespace}`);
  if (answer.status !== 200) throw new Error(`Reading ${namespace}: ${answer.status} ${answer.text}`);
  return answer.json;
}

/** Changes these fields, whatever the version is. */
export async function changeSettings(client: Client, namespace: string, patch: Record<string, unknown>): Promise<void> {
  const { version } = await readSettings(client, namespace);
  const answer = await client.patch(`/api/admin/app-config/${namespace}`, patch, { headers: { 'if-match': `"${version}"` } });
  if (answer.status !== 200) throw new Error(`Changing ${namespace}: ${answer.status} ${answer.text}`);
}

/** Back to the defaults, so that the next test finds the application as it came. */
export async function resetSettings(client: Client, namespace: string): Promise<void> {
  const { version } = await readSettings(client, namespace);
  const answer = await client.send('PUT', `/api/admin/app-config/${namespace}`, { body: {}, headers: { 'if-match': `"${version}"` } });
  if (answer.status !== 200) throw new Error(`Resetting ${namespace}: ${answer.status} ${answer.text}`);
}
