import type { EntityManager } from 'typeorm';
import type { Asker } from '../../platform/access/access.ts';
import { Problem } from '../../platform/http/problems.ts';
import { needsCommentary, type Needed } from '../board-monthly/needs-commentary.ts';
import type { BoardReports } from '../board-reports.service.ts';
import { addWording, wordingsOf, type NewCommentary } from './commentary.store.ts';
import { ownersOn, type MeasureOwner } from './measure-owners.store.ts';
import { latestToChange, refusePublished } from './publication.service.ts';
import { monthOf } from './told.ts';
import { sourceOfVersion } from './version-source.ts';
import { everyVersion, type ExtractVersion } from './versions.store.ts';
import { dueDaysOf } from './working-days-of-month.ts';

/** Of what nobody has written yet. */
const unwritten = '0';

/** What is to be written, said and owned of a measure in a version. */
export async function commentaryTold(
  db: EntityManager,
  version: ExtractVersion,
  measure: string,
  needed: readonly Needed[],
) {
  const [standing, ...earlier] = await wordingsOf(db, version.id, measure);
  const owner = (await ownersOn(db, dueDaysOf(version.asAt).draftOn)).get(measure);
  const shown = ({ because, weAreDoing, by, owner: name, writtenAt }: NonNullable<typeof standing>) => ({
    because,
    weAreDoing,
    by,
    owner: name,
    writtenAt,
  });
  return {
    measure,
    extractVersion: version.version,
    needed: needed.find((one) => one.measure === measure)?.because ?? null,
    owner: ownerTold(owner),
    dueOn: dueDaysOf(version.asAt).commentaryBy,
    version: standing?.id ?? unwritten,
    commentary: standing ? shown(standing) : null,
    earlier: earlier.map(shown),
  };
}

const ownerTold = (owner: MeasureOwner | undefined) =>
  owner ? { workerId: owner.workerId, name: owner.name } : null;

/**
 * Writes what the Board is told of a measure, in place of the wording with that ETag. Throws Problems `already-published`,
 * `out-of-turn` when it was submitted, `stale` (412), and `not-allowed` for another's measure.
 */
export async function writeCommentary(
  db: EntityManager,
  { workerId, acting }: Asker,
  { month, ...written }: NewCommentary & { month: string },
  etag: string,
): Promise<ExtractVersion> {
  const version = await latestToChange(db, month);
  refusePublished(version);
  if (version.status !== 'draft')
    throw new Problem('out-of-turn', `It is ${version.status}: have it sent back to write in it again.`);
  const owner = (await ownersOn(db, dueDaysOf(version.asAt).draftOn)).get(written.measure);
  const mayWriteAll = acting.includes('performance-analyst') || acting.includes('administrator');
  if (owner?.workerId !== workerId && !mayWriteAll)
    throw new Problem('not-allowed', 'Of a measure its owner writes, or an analyst for them.');
  const [standing] = await wordingsOf(db, version.id, written.measure);
  if (etag !== (standing?.id ?? unwritten)) throw new Problem('stale');
  await addWording(db, version.id, written, { owner: owner?.workerId ?? workerId, writer: workerId });
  return version;
}

/** Commentary that is to be written. */
export interface CommentaryTask extends Needed {
  readonly month: string;
  readonly extractVersion: number;
  /** Null where nobody owns the measure, so that it is for the analysts. */
  readonly owner: { readonly workerId: string; readonly name: string } | null;
  readonly dueOn: string;
}

/** What is to be written in every draft and is not: found anew each time, so that nothing is asked for twice or too long. */
export async function commentaryTasks(db: EntityManager, reports: BoardReports): Promise<CommentaryTask[]> {
  const tasks: CommentaryTask[] = [];
  for (const version of await everyVersion(db)) {
    if (version.status !== 'draft') continue;
    const source = await sourceOfVersion(db, reports, version);
    const { draftOn, commentaryBy } = dueDaysOf(version.asAt);
    const owners = await ownersOn(db, draftOn);
    for (const needed of needsCommentary(source))
      if (!source.commentary.has(needed.measure))
        tasks.push({
          ...needed,
          month: monthOf(version),
          extractVersion: version.version,
          owner: ownerTold(owners.get(needed.measure)),
          dueOn: commentaryBy,
        });
  }
  return tasks;
}
