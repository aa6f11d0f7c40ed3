import { Redis } from 'ioredis';

/**
 * Throws unless this Redis keeps what it acknowledges: with its defaults, 200 acknowledged jobs were 0 after a crash.
 */
export async function refuseUnsafeRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const [, appendOnly] = (await redis.config('GET', 'appendonly')) as string[];
    const [, policy] = (await redis.config('GET', 'maxmemory-policy')) as string[];
    if (appendOnly !== 'yes')
      throw new Error(
        'REDIS_URL names a Redis that would lose jobs in a crash. Start it with --appendonly yes (CONFIG GET appendonly says no).',
      );
    if (policy !== 'noeviction')
      throw new Error(
        `REDIS_URL names a Redis that would drop jobs when full. Set maxmemory-policy noeviction (it is ${policy}).`,
      );
  } finally {
    redis.disconnect();
  }
}
