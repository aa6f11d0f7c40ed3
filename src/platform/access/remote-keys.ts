import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { Problem } from '../http/problems.ts';

const second = 1_000;
const freshFor = 5 * 60 * second;
const usableFor = 60 * 60 * second;
const restBetweenFetches = 30 * second;

/**
 * The issuer's keys, fetched from its JWKS address. A key the issuer withdrew is refused within five minutes; while the
 * issuer is out of reach the keys we know go on working for an hour; unknown key ids make one fetch in thirty seconds
 * at most (RELIABILITY, K2). Throws Problem `sign-in-unavailable` when there are no keys to check with.
 */
export function remoteKeys(url: URL): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(url, {
    cacheMaxAge: Infinity,
    cooldownDuration: Infinity,
    timeoutDuration: 3 * second,
  });
  let fetchedAt = -Infinity;
  let triedAt = -Infinity;
  let fetching: Promise<void> | undefined;

  async function refresh(): Promise<void> {
    if (!fetching && Date.now() - triedAt >= restBetweenFetches) {
      triedAt = Date.now();
      fetching = keys
        .reload()
        .then(() => void (fetchedAt = Date.now()))
        .catch(() => undefined)
        .finally(() => void (fetching = undefined));
    }
    await fetching;
  }

  return async (header, token) => {
    if (Date.now() - fetchedAt >= freshFor) await refresh();
    if (Date.now() - fetchedAt >= usableFor) throw new Problem('sign-in-unavailable');
    try {
      return await keys(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await refresh();
      return keys(header, token);
    }
  };
}
