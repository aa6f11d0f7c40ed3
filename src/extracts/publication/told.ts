import { addDays } from '../../domain/dates/plain-date.ts';
import type { EntityManager } from 'typeorm';
import { meetingsAround } from './board-meetings.store.ts';
import { stepsFrom } from './steps.ts';
import { eventsOf, type ExtractVersion } from './versions.store.ts';
import { dueDaysOf } from './working-days-of-month.ts';

/** `2019-01` */
export const monthOf = ({ asAt }: Pick<ExtractVersion, 'asAt'>): string => asAt.slice(0, 7);

/** Where a version is found. */
export const addressOf = (version: Pick<ExtractVersion, 'asAt' | 'version'>): string =>
  `/api/v1/extracts/${monthOf(version)}/versions/${version.version}`;

/** A version in a list of many. */
export const listed = (version: ExtractVersion) => ({
  month: monthOf(version),
  extractVersion: version.version,
  status: version.status,
  publishedAt: version.publishedAt,
  at: addressOf(version),
});

/** All there is to say of a version; `siblings` are the versions of its month that the asker may see. */
export async function told(db: EntityManager, version: ExtractVersion, siblings: readonly ExtractVersion[]) {
  const { id, asAt, version: number, replaces: _, changes: __, isBeingPublished, ...rest } = version;
  const ofMonth = `/api/v1/extracts/${monthOf(version)}`;
  const history = await eventsOf(db, id);
  return {
    month: monthOf(version),
    asAt,
    extractVersion: number,
    ...rest,
    isBeingPublished,
    due: dueDaysOf(asAt),
    meetings: await meetingsAround(db, addDays(asAt, 1), version.knownAt),
    history: history.map(({ workerId: ___, ...event }) => event),
    steps: isBeingPublished ? [] : stepsFrom(version.status),
    versions: siblings.map((one) => ({ version: one.version, status: one.status, at: addressOf(one) })),
    links: {
      self: addressOf(version),
      checklist: `${ofMonth}/checklist`,
      commentary: `${ofMonth}/commentary`,
      files: `${addressOf(version)}/files`,
      changes: `${addressOf(version)}/changes`,
    },
  };
}
