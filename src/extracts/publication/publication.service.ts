import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { Asker } from '../../platform/access/access.ts';
import { Problem } from '../../platform/http/problems.ts';
import { monthEndOf, type BoardReports } from '../board-reports.service.ts';
import { dayInWords } from '../days-in-words.ts';
import type { BoardSource } from '../extract.ts';
import { checklistOf, type Checklist } from './checklist.ts';
import { writersOf } from './commentary.store.ts';
import { isPublished, steps, type StepName } from './steps.ts';
import { askWhyChanged, changesOf } from './version-changes.service.ts';
import { sourceOfVersion } from './version-source.ts';
import {
  addCorrection,
  addEvent,
  askPublication,
  countOf,
  eventsOf,
  isCountedWhenOver,
  lockLatest,
  moveTo,
  versionsOf,
  type ExtractVersion,
} from './versions.store.ts';
import { dueDaysOf } from './working-days-of-month.ts';

/** The version that is worked on. Throws a Problem `not-found` where a month has none yet. */
export async function latestVersion(db: EntityManager, month: string): Promise<ExtractVersion> {
  const asAt = monthEndOf(month);
  return (await versionsOf(db, asAt)).at(-1) ?? noneOf(asAt);
}

/** The same, and nobody else changes it until this transaction ends. */
export async function latestToChange(db: EntityManager, month: string): Promise<ExtractVersion> {
  const asAt = monthEndOf(month);
  return (await lockLatest(db, asAt)) ?? noneOf(asAt);
}

function noneOf(asAt: PlainDate): never {
  const { draftOn } = dueDaysOf(asAt);
  throw new Problem(
    'not-found',
    `There is no extract of ${asAt.slice(0, 7)}. A draft writes itself on ${dayInWords(draftOn)}, once the month is counted.`,
  );
}

/** Throws a Problem `already-published` when the version is: nothing about it changes any more. */
export function refusePublished({ status, version }: ExtractVersion): void {
  if (isPublished(status))
    throw new Problem(
      'already-published',
      `Version ${version} is published; create version ${version + 1} to correct it.`,
    );
}

/** What stands in the way of publishing a version; `made` is what it is made from, where that is read already. */
export async function checklistOfVersion(
  db: EntityManager,
  reports: BoardReports,
  version: ExtractVersion,
  made?: BoardSource,
): Promise<Checklist> {
  const source = made ?? (await sourceOfVersion(db, reports, version, 'published'));
  const isDraft = version.countedBy === null;
  const changes = (await changesOf(db, reports, version)) ?? [];
  const done = await eventsOf(db, version.id);
  const last = done.findLast(({ what }) => what === 'submitted' || what === 'sent back');
  const { isUnderWay, disagreeing } = await countOf(db, version.asAt);
  return checklistOf({
    source,
    count: {
      isOver: await isCountedWhenOver(db, version.asAt),
      // What was submitted rests on the counts that were done by then, whatever is counted since.
      isUnderWay: isDraft && isUnderWay,
      disagreeing: isDraft ? disagreeing : [],
    },
    changes: isDraft ? [] : changes,
    sentBack: last?.what === 'sent back' ? last.note : null,
  });
}

/**
 * Takes the month's latest version a step on. Throws Problems `already-published` (409), `checklist-blocks` (409) with what
 * blocks it, `out-of-turn` (409), `own-work` (403) when the step is for somebody else.
 */
export async function takeStep(
  db: EntityManager,
  reports: BoardReports,
  { workerId }: Asker,
  { month, step: name, note }: { month: string; step: StepName; note: string | null },
): Promise<ExtractVersion> {
  const step = steps[name];
  const version = await latestToChange(db, month);
  const { id, status } = version;
  refusePublished(version);
  if (name === 'submit' || name === 'publish') await refuseBlocked(db, reports, version);
  if (!(step.from as readonly string[]).includes(status))
    throw new Problem(
      'out-of-turn',
      `It is ${status}, and this is for one that is ${step.from.join(' or ')}.`,
    );
  if (step.byAnother && (await handsIn(db, id)).has(workerId))
    throw new Problem('own-work', 'You submitted this or wrote in it, so somebody else takes this step.');
  if (version.isBeingPublished) throw new Problem('out-of-turn', 'It is being published.');

  if (name === 'publish') await askPublication(db, id);
  else await moveTo(db, id, step.to);
  await addEvent(db, id, step.what, note);
  const moved = await latestVersion(db, month);
  if (name === 'submit') await askWhyChanged(db, reports, moved);
  return moved;
}

async function refuseBlocked(
  db: EntityManager,
  reports: BoardReports,
  version: ExtractVersion,
): Promise<void> {
  const { blocking, sentence } = await checklistOfVersion(db, reports, version);
  if (blocking.length) throw new Problem('checklist-blocks', sentence, undefined, { blocking });
}

/** Everybody who wrote in a version, or submitted it. */
export async function handsIn(db: EntityManager, versionId: string): Promise<ReadonlySet<string>> {
  const submitters = (await eventsOf(db, versionId))
    .filter(({ what }) => what === 'submitted')
    .map(({ workerId }) => workerId!);
  return new Set([...submitters, ...(await writersOf(db, versionId))]);
}

/** Begins the correction of a published extract. Throws a Problem `out-of-turn` while the latest version is not published. */
export async function correct(
  db: EntityManager,
  reports: BoardReports,
  month: string,
  changeNote: string,
): Promise<ExtractVersion> {
  const published = await latestToChange(db, month);
  if (published.status !== 'published')
    throw new Problem(
      'out-of-turn',
      `Version ${published.version} is ${published.status}. Change that one: a correction is made of what is published.`,
    );
  await addCorrection(db, published, changeNote);
  const draft = await latestVersion(db, month);
  await askWhyChanged(db, reports, draft);
  return draft;
}
