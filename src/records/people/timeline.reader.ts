import type { EntityManager } from 'typeorm';
import { holds } from '../../domain/dates/period.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { timelineKinds, type TimelineKind } from './timeline-kinds.reader.ts';

export interface TimelineItem {
  id: string;
  /** Of what it is: `legal-status`, `contact` … */
  kind: string;
  /** The first day it was so; the day itself of what happened on a day. */
  start: PlainDate;
  /** The first day it was no longer so; null while it goes on, and of what happened on a day. */
  end: PlainDate | null;
  /** Whether it happened on the day, and is no span. */
  isOfADay: boolean;
  code: string | null;
  words: string | null;
  /** The number of rows of a return that overlap. */
  dispute: number | null;
  recordedAt: Date;
  recordedBy: string | null;
}

/** All that was so and all that happened, in order of days: of one day, or of every day there is. */
export async function timelineOf(
  db: EntityManager,
  personId: string,
  asAt: PlainDate | null,
): Promise<TimelineItem[]> {
  const items: TimelineItem[] = [];
  for (const kind of timelineKinds) items.push(...(await itemsOf(db, personId, kind)));
  return items
    .filter((item) => asAt === null || (item.isOfADay ? item.start === asAt : holds(item, asAt)))
    .toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
}

async function itemsOf(db: EntityManager, personId: string, kind: TimelineKind): Promise<TimelineItem[]> {
  const { table, day, code: [column, list] = [], words, isDisputable } = kind;
  const when = day ?? '"start"';
  const rows = await db.query<Omit<TimelineItem, 'kind' | 'isOfADay'>[]>(
    `select id, ${when} as "start", ${day ? 'null' : '"end"'} as "end", ${column ?? 'null'} as code,
       ${words ?? 'null'} as words, ${isDisputable ? 'dispute' : 'null'} as dispute,
       known_from as "recordedAt", recorded_by as "recordedBy"
     from ${table} where person_id = $1 and ${when} is not null order by ${when}, row_version`,
    [personId],
  );
  return rows.map((row) => ({
    ...row,
    kind: table.replaceAll('_', '-'),
    isOfADay: day !== undefined,
    words: row.words ?? list?.get(row.code ?? '')?.label ?? null,
  }));
}

const first = timelineKinds
  .filter(({ mayPrecedeBirth }) => !mayPrecedeBirth)
  .map(({ table, day }) => `select min(${day ?? '"start"'}) as day from ${table} where person_id = $1`);

/** The first day that anything is recorded of, so that nobody is born after it; null when nothing is. */
export async function earliestFactOf(db: EntityManager, personId: string): Promise<PlainDate | null> {
  const [row] = await db.query<{ day: PlainDate | null }[]>(
    `select min(day) as day from (${first.join(' union all ')}) first`,
    [personId],
  );
  return row!.day;
}
