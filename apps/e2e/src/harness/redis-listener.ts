import { appendFileSync } from 'node:fs';
import { Redis } from 'ioredis';

/** Writes every message that passes Redis into a file, for the search for secrets at the end. */
export async function listenToRedis(url: string, file: string): Promise<() => void> {
  const redis = new Redis(url);
  redis.on('pmessage', (_pattern: string, channel: string, message: string) => appendFileSync(file, `${channel} ${message}\n`));
  await redis.psubscribe('*');
  return () => redis.disconnect();
}

/** Every key and value that Redis holds, as text. */
export async function contentOfRedis(url: string): Promise<string> {
  const redis = new Redis(url);
  try {
    const keys = await redis.keys('*');
    const values = await Promise.all(keys.map((key) => redis.dump(key)));
    return [...keys, ...values.map(String)].join('\n');
  } finally {
    redis.disconnect();
  }
}
