import type { EntityManager } from 'typeorm';
import { dayInWords } from '../../domain/dates/day-in-words.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { confidentialSpansOf } from '../people/confidential-address.reader.ts';
import { timelineKinds } from '../people/timeline-kinds.reader.ts';
import { timelineOf, type TimelineItem } from '../people/timeline.reader.ts';
import { lineOf, type DraftLine, type PackRow } from './pack-lines.ts';
import { sections, type Section } from './pack-sections.ts';

/** What is kept of a person and stands in no timeline. */
export const besideTheTimeline = [
  'person',
  'confidential_address',
  'leaving_care_status',
  'named_access',
  'task',
];

/** Every line of what the record says of one person now, in the order of the pack. */
export async function packLinesOf(
  db: EntityManager,
  personId: string,
  tellsWhoLooked: boolean,
): Promise<DraftLine[]> {
  const timeline = new Map((await timelineOf(db, personId, null)).map((item) => [item.id, item]));
  const rows: PackRow[] = [];
  for (const table of [...besideTheTimeline, ...timelineKinds.map((kind) => kind.table)])
    rows.push(...(await rowsOf(db, table, personId, timeline)));
  const surroundings = {
    workers: await workerNames(db),
    confidential: await confidentialSpansOf(db, personId),
  };
  const lines = [
    ...rows.map((row) => lineOf(row, surroundings)),
    ...(await whoCame(db, personId)),
    ...(await whatWentIn(db, personId)),
    ...(tellsWhoLooked ? await whoLooked(db, personId) : []),
  ];
  const order = Object.keys(sections) as Section[];
  return lines.toSorted(
    (a, b) => order.indexOf(a.section) - order.indexOf(b.section) || compare(a.day ?? '', b.day ?? ''),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of a sealed record the pupil number is put away; it is theirs all the same. */
const withSealedKey = `|| jsonb_build_object('upn', coalesce(t.upn, sealed_upn(t.id)))`;

/** The rows of one table about the person. A row whose day is not known has none. */
async function rowsOf(
  db: EntityManager,
  table: string,
  personId: string,
  timeline: ReadonlyMap<string, TimelineItem>,
): Promise<PackRow[]> {
  const rows = await db.query<{ id: string; columns: Record<string, unknown> }[]>(
    `select id, to_jsonb(t) ${table === 'person' ? withSealedKey : ''} as columns from ${table} t where ${table === 'person' ? 'id' : 'person_id'} = $1 order by row_version`,
    [personId],
  );
  return rows.map(({ id, columns }) => {
    const item = timeline.get(id);
    return {
      table,
      columns,
      day: item?.start ?? (columns['start'] as PlainDate | undefined) ?? null,
      end: item?.end ?? (columns['end'] as PlainDate | undefined) ?? null,
      words: item?.words ?? item?.code ?? null,
      isSaid: item !== undefined || besideTheTimeline.includes(table),
    };
  });
}

async function workerNames(db: EntityManager): Promise<ReadonlyMap<string, string>> {
  const rows: { id: string; name: string }[] = await db.query(`select id, name from worker`);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Everybody who visited, met, called or wrote, each once, whoever was allocated. */
async function whoCame(db: EntityManager, personId: string): Promise<DraftLine[]> {
  const rows = await db.query<{ name: string; times: number; first: PlainDate; last: PlainDate }[]>(
    `select w.name, count(*)::int as times, min(happened_on) as first, max(happened_on) as last
     from contact join worker w on w.id = worker_id where person_id = $1 group by w.id, w.name order by 3, w.name`,
    [personId],
  );
  return rows.map(({ name, times, first, last }) => ({
    section: 'people',
    day: first,
    words: `Somebody who was in contact with you ${often(times)}${first === last ? '' : `, the last time on ${dayInWords(last)}`}`,
    aboutOthers: name,
    flags: ['worker'],
  }));
}

/** Records that were taken for theirs too, and went into this one; one that came out again is somebody else's. */
async function whatWentIn(db: EntityManager, personId: string): Promise<DraftLine[]> {
  const rows = await db.query<
    { day: PlainDate; childId: string; undoneOn: PlainDate | null; reasons: string }[]
  >(
    `select (merged_at at time zone 'Europe/London')::date as day, other_child_id as "childId",
       (undone_at at time zone 'Europe/London')::date as "undoneOn", concat_ws(' ', reason, undone_because) as reasons
     from person_merge where person_id = $1 order by merged_at, id`,
    [personId],
  );
  return rows.map(({ day, childId, undoneOn, reasons }) => ({
    section: 'other',
    day,
    words: undoneOn
      ? `Another record was taken for yours, and taken out again on ${dayInWords(undoneOn)}`
      : `Another record of you, ${childId}, was made one with this one`,
    aboutOthers: undoneOn ? `${childId}. ${reasons}` : reasons,
    flags: ['free-text'],
  }));
}

/** Who was shown the record, by role, for it is enough to know what they were; nobody is named, so nothing is to be decided. */
async function whoLooked(db: EntityManager, personId: string): Promise<DraftLine[]> {
  const rows = await db.query<{ roles: string[]; times: number; first: PlainDate; last: PlainDate }[]>(
    `select roles, count(*)::int as times, min((at at time zone 'Europe/London')::date) as first,
       max((at at time zone 'Europe/London')::date) as last
     from who_saw($1, null, 1000000) where status < 400 group by worker, roles order by 3, 2`,
    [personId],
  );
  return rows.map(({ roles, times, first, last }) => ({
    section: 'looked',
    day: first,
    words: `A ${roles.join(' and ').replaceAll('-', ' ')}, ${often(times)}${first === last ? '' : `, the last time on ${dayInWords(last)}`}`,
    aboutOthers: null,
    flags: [],
  }));
}

const often = (times: number): string => (times === 1 ? 'once' : `${times} times`);
