import type { EntityManager } from 'typeorm';
import { addDays } from '../../domain/dates/plain-date.ts';
import { londonDay } from '../../platform/clock/clock.ts';
import type { Counting } from '../../snapshots/judge-page.service.ts';
import type { BoardReports } from '../board-reports.service.ts';
import type { BoardSource, ExtractStatus } from '../extract.ts';
import { meetingsAround, nextExtractAfter } from './board-meetings.store.ts';
import { commentaryOf } from './commentary.store.ts';
import { monthOf } from './told.ts';
import { eventsOf, publishedBefore, type ExtractVersion } from './versions.store.ts';

/**
 * What a version is made from, restricted: its figures by the latest counts while it is a draft, and by those that stood when it
 * was submitted from then on; as if it had the status, where one is given. Throws a Problem `not-found` when its month is not counted.
 */
export async function sourceOfVersion(
  db: EntityManager,
  reports: BoardReports,
  { id, asAt, version, status, changeNote, countedBy, knownAt }: ExtractVersion,
  as: ExtractStatus = status,
  explaining: Counting | null = null,
): Promise<BoardSource> {
  const commentary = await commentaryOf(db, id);
  const signedOff = (await eventsOf(db, id)).findLast(({ what }) => what === 'signed off');
  return reports.sourceOf(db, monthOf({ asAt }), {
    fixed: countedBy && knownAt ? { countedBy, knownAt } : null,
    version,
    status: as,
    changeNote,
    signedOff: signedOff?.by ? { name: signedOff.by, on: londonDay(new Date(signedOff.at)) } : null,
    nextExtractOn: await nextExtractAfter(db, asAt, knownAt),
    lastPublished: await publishedBefore(db, { asAt, version }),
    explaining,
    meetings: await meetingsAround(db, addDays(asAt, 1), knownAt),
    commentary: new Map(
      [...commentary].map(([measure, { because, weAreDoing, by, owner, writtenOn }]) => [
        measure,
        { measure, because, weAreDoing, by, owner, writtenOn },
      ]),
    ),
  });
}
