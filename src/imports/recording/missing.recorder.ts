import type { EntityManager } from 'typeorm';
import { yearTo31March } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import type { MissingEpisode } from '../../domain/history/history.ts';
import { copyInto, type Cell } from '../../platform/database/copy.ts';
import { happeningsOf } from '../../records/history/facts.reader.ts';
import { createWanted, factTables, replaceFacts } from '../../records/history/facts.store.ts';
import type { Finding } from '../finding.ts';
import { ukDay } from '../ssda903/days.ts';
import {
  findAffected,
  refuseStrangers,
  stagedPeople,
  type ImportContext,
  type StagedPerson,
} from './staging.store.ts';

/** Incidents of being missing or away. Those of a file take the place of the child's that began on the same day. */
export const recordsTables = ['Missing'];

interface MissingRow {
  MISSING: MissingEpisode['kind'];
  MIS_START: PlainDate;
  MIS_END: PlainDate | null;
}

const table = factTables.missingEpisodes;
const peopleAtATime = 1_000;

export async function record(db: EntityManager, context: ImportContext): Promise<Finding[]> {
  const findings = await refuseStrangers(db, context, recordsTables);
  const people = await findAffected(db, recordsTables);
  await createWanted(db, table);
  for (let from = 1; from <= people; from += peopleAtATime) {
    const page = await stagedPeople<MissingRow>(db, recordsTables, from, from + peopleAtATime - 1);
    const ids = page.map(({ personId }) => personId);
    const known = await happeningsOf<MissingEpisode>(
      db,
      ids,
      table.name,
      'missing_from, nth',
      'missing_from as "missingFrom", returned_on as "returnedOn", kind',
    );
    const wanted: Cell[][] = [];
    for (const person of page) {
      const incidents = together(person, known(person.personId), context);
      findings.push(...clashesOf(person, incidents, context));
      for (const [nth, { missingFrom, returnedOn, kind }] of numbered(incidents))
        wanted.push([person.personId, missingFrom, nth, returnedOn, kind]);
    }
    await copyInto(db, `pg_temp.wanted_${table.name}`, wanted);
  }
  await replaceFacts(db, table, context.id);
  return findings;
}

/** What is known and what came, as it should be recorded, in order. */
function together(
  { rows }: StagedPerson<MissingRow>,
  known: readonly MissingEpisode[],
  context: ImportContext,
): MissingEpisode[] {
  const came = eachOnce(rows).map((incident) => returnedSince(known, incident, context));
  const days = new Set(came.map(({ missingFrom }) => missingFrom));
  const kept = known.filter(({ missingFrom }) => !days.has(missingFrom));
  return [...kept, ...came].toSorted((a, b) => Number(key(a) > key(b)) - Number(key(a) < key(b)));
}

const key = ({ missingFrom, returnedOn, kind }: MissingEpisode): string =>
  `${missingFrom} ${returnedOn ?? 'open'} ${kind}`;

const asIncident = ({ MISSING, MIS_START, MIS_END }: MissingRow): MissingEpisode => ({
  missingFrom: MIS_START,
  returnedOn: MIS_END,
  kind: MISSING,
});

/** Rows alike are so many incidents, for a child may go twice in an evening; told in two files they are the same. */
function eachOnce(rows: StagedPerson<MissingRow>['rows']): MissingEpisode[] {
  const incidents = new Map<string, MissingEpisode>();
  const alike = new Map<string, number>();
  for (const { file, row } of rows) {
    const incident = asIncident(row);
    const inFile = `${file} ${key(incident)}`;
    const nth = (alike.get(inFile) ?? 0) + 1;
    alike.set(inFile, nth);
    incidents.set(`${key(incident)} ${nth}`, incident);
  }
  return [...incidents.values()];
}

/** A return tells of its own year: an incident it leaves open, and the record knows to have ended after that year, stays ended. */
function returnedSince(
  known: readonly MissingEpisode[],
  incident: MissingEpisode,
  { collectionYear }: ImportContext,
): MissingEpisode {
  if (incident.returnedOn !== null || collectionYear === null) return incident;
  const { end: nextYear } = yearTo31March(collectionYear);
  const since = known.find(
    ({ missingFrom, returnedOn, kind }) =>
      missingFrom === incident.missingFrom &&
      kind === incident.kind &&
      returnedOn !== null &&
      returnedOn >= nextYear,
  );
  return since ?? incident;
}

/** Each with its place among those that began on its day; in order. */
function numbered(incidents: readonly MissingEpisode[]): [nth: number, MissingEpisode][] {
  const ofDay = new Map<PlainDate, number>();
  return incidents.map((incident) => {
    const nth = (ofDay.get(incident.missingFrom) ?? 0) + 1;
    ofDay.set(incident.missingFrom, nth);
    return [nth, incident];
  });
}

/** A finding for each row of an incident during which another went on (rule 574). */
const clashesOf = (
  { child, rows }: StagedPerson<MissingRow>,
  incidents: readonly MissingEpisode[],
  { fileNames }: ImportContext,
): Finding[] =>
  rows
    .filter(({ row }) => incidents.some((other) => clash(asIncident(row), other)))
    .map(({ file, line, row }) => ({
      table: 'Missing',
      file: fileNames[file]!,
      line,
      column: 'MIS_END',
      value: row.MIS_END && ukDay(row.MIS_END),
      child,
      code: '574',
      message: `The incident from ${ukDay(row.MIS_START)} overlaps another. Send the MIS_START and MIS_END of both so that one ends before the next begins. Both are recorded.`,
    }));

/** Back and gone again on one day is no overlap. */
const clash = (a: MissingEpisode, b: MissingEpisode): boolean =>
  key(a) !== key(b) &&
  (b.returnedOn === null || a.missingFrom < b.returnedOn) &&
  (a.returnedOn === null || b.missingFrom < a.returnedOn);
