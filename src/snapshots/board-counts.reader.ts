import type { EntityManager } from 'typeorm';
import type { PlainDate } from '../domain/dates/plain-date.ts';

/** What children and young people asked for in the year to the day, and what became of it; the most asked for first. */
export interface RequestsOfAKind {
  readonly kind: string;
  readonly asked: number;
  readonly yes: number;
  readonly no: number;
  readonly partly: number;
  readonly withdrawn: number;
  readonly waiting: number;
}

/** A request that `RequestsOfAKind` counts and that was answered. */
export interface AnsweredRequest {
  readonly kind: string;
  readonly askedOn: PlainDate;
  readonly answeredOn: PlainDate;
}

/** How often views were recorded in one way in the six months to the day. */
export interface ViewsHeard {
  readonly how: string;
  readonly views: number;
}

/** In how many of those in care on the day a field is filled. */
export interface FieldFilled {
  readonly field: string;
  readonly present: number;
  readonly of: number;
}

/** What the checks of the 903 found and still stands open, by the team of its owner: null of what no worker owns. */
export interface FindingsOfTeam {
  readonly team: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly under30: number;
  readonly to90: number;
  readonly over90: number;
}

/** A day, and the instant as known at which it is asked about. */
export interface Position {
  readonly asAt: PlainDate;
  readonly knownAt: string;
}

export const requestsMade = (db: EntityManager, { asAt, knownAt }: Position): Promise<RequestsOfAKind[]> =>
  db.query(`select * from requests_for_the_board($1, $2)`, [asAt, knownAt]);

export const requestsAnswered = (
  db: EntityManager,
  { asAt, knownAt }: Position,
): Promise<AnsweredRequest[]> =>
  db.query(
    `select kind, asked_on as "askedOn", answered_on as "answeredOn" from answers_for_the_board($1, $2)`,
    [asAt, knownAt],
  );

export const viewsHeard = (db: EntityManager, { asAt, knownAt }: Position): Promise<ViewsHeard[]> =>
  db.query(`select * from views_for_the_board($1, $2)`, [asAt, knownAt]);

export const fieldsFilled = (db: EntityManager, { asAt, knownAt }: Position): Promise<FieldFilled[]> =>
  db.query(`select field, present, of_all as of from fields_for_the_board($1, $2)`, [asAt, knownAt]);

export const findingsOpen = (db: EntityManager, { knownAt }: Position): Promise<FindingsOfTeam[]> =>
  db.query(
    `select team, errors, warnings, under_30 as "under30", to_90 as "to90", over_90 as "over90" from findings_for_the_board($1)`,
    [knownAt],
  );

/** The London day of the last import by the instant; null where nothing was imported by then. */
export async function lastImportedOn(db: EntityManager, { knownAt }: Position): Promise<PlainDate | null> {
  const [row] = await db.query(
    `select max((at at time zone 'Europe/London')::date) as day from import where at <= $1`,
    [knownAt],
  );
  return row.day;
}
