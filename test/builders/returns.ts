import fc from 'fast-check';
import { yearTo31March, type Period } from '../../src/domain/dates/period.ts';
import { addDays, dateOf, daysBetween, type PlainDate } from '../../src/domain/dates/plain-date.ts';
import type { TableId } from '../../src/imports/ssda903/checks/return-rows.ts';
import { ukDay } from '../../src/imports/ssda903/days.ts';

/** The rows of an invented return, by table; cells by column, blank when left out. */
export type InventedRows = { [T in TableId]?: Record<string, string>[] };

const day = (date: PlainDate | null) => (date ? ukDay(date) : '');
const blankOr = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof(fc.constant(''), arbitrary);
const from = (...codes: string[]) => fc.constantFrom(...codes);
const flag = from('1', '0', '');

/** A day from the first to the last, both included. */
const dayIn = (first: PlainDate, last: PlainDate) =>
  fc.nat(daysBetween(first, last)).map((days) => addDays(first, days));

const lastDayOf = ({ end }: Period) => addDays(end, -1);
const later = (a: PlainDate, b: PlainDate) => (a > b ? a : b);

/** A first day by the year's end, and an end in the year that is not before it, or none yet. */
const touching = (year: Period, daysBefore: number) =>
  dayIn(addDays(year.start, -daysBefore), lastDayOf(year)).chain((start) =>
    fc.record({
      start: fc.constant(start),
      end: fc.oneof(fc.constant(null), dayIn(later(start, year.start), lastDayOf(year))),
    }),
  );

const step = fc.record({
  apart: from('0', '0', '0', '30').map(Number),
  days: fc.integer({ min: 1, max: 300 }),
  RNE: from('S', 'L', 'P', 'T', 'U', 'B'),
  LS: from('C1', 'C2', 'V2', 'V3', ''),
  CIN: from('N1', 'N4', ''),
  PLACE: from('U6', 'U6', 'K2', 'A3'),
  PLACE_PROVIDER: from('PR1', 'PR4', ''),
  REC: from('X1', 'X1', 'X1', 'E4A', 'E11', ''),
  REASON_PLACE_CHANGE: from('', '', 'CARPL'),
  PL_POST: from('ZZ4 4DD', 'ZZ4 4DD', 'ZZ5 5EE', ''),
  URN: from('', 'SC000001'),
});

/** Sound episodes that touch the year, the last perhaps open. */
const episodesIn = (year: Period) =>
  fc
    .tuple(
      dayIn(addDays(year.start, -700), lastDayOf(year)),
      fc.array(step, { minLength: 1, maxLength: 8 }),
      from('ZZ1 1AA', ''),
    )
    .map(([first, steps, HOME_POST]) => {
      let next = first;
      const rows: Record<string, string>[] = [];
      for (const { apart, days, ...said } of steps) {
        const start = addDays(next, apart);
        next = addDays(start, days);
        if (start >= year.end) break;
        const isOpen = next >= year.end;
        if (next >= year.start)
          rows.push({
            ...said,
            DECOM: day(start),
            DEC: isOpen ? '' : day(next),
            HOME_POST,
            ...(isOpen && { REC: '' }),
          });
      }
      return rows;
    })
    .filter((rows) => rows.length > 0);

const byDay = <T>(rows: readonly T[], column: (row: T) => string): T[] => [
  ...new Map(rows.map((row) => [column(row), row])).values(),
];

const adoption = fc.record({
  DATE_INT: from('01/06/2016', ''),
  DATE_MATCH: from('01/09/2016', ''),
  FOSTER_CARE: flag,
  NB_ADOPTR: from('1', '2', ''),
  SEX_ADOPTR: from('MF', 'FF', ''),
  LS_ADOPTR: from('L11', 'L0', ''),
});

const outcomes = fc.record({
  SDQ_SCORE: blankOr(fc.nat(40).map(String)),
  SDQ_REASON: from('SDQ1', ''),
  CONVICTED: flag,
  HEALTH_CHECK: flag,
  IMMUNISATIONS: flag,
  TEETH_CHECK: flag,
  HEALTH_ASSESSMENT: flag,
  SUBSTANCE_MISUSE: flag,
  INTERVENTION_RECEIVED: flag,
  INTERVENTION_OFFERED: flag,
});

const permanence = fc.record({
  PREV_PERM: from('P1', 'P2', 'Z1', ''),
  LA_PERM: from('382', 'SCO', ''),
  DATE_PERM: from('31/01/2014', 'zz/04/2014', 'zz/zz/2014', 'zz/zz/zzzz', ''),
});

/** Reviews cannot lie ahead of the day the test runs on. */
const reviewsUntil: PlainDate = '2026-10-31';

const missing = (year: Period) =>
  fc.record({ kind: from('M', 'A', ''), span: touching(year, 30) }).map(({ kind, span }) => ({
    MISSING: kind,
    MIS_START: day(span.start),
    MIS_END: day(span.end),
  }));

const decision = (year: Period) =>
  fc.record({ span: touching(year, 400), reason: from('RD1', 'RD4', '') }).map(({ span, reason }) => ({
    DATE_PLACED: day(span.start),
    DATE_PLACED_CEASED: day(span.end),
    REASON_PLACED_CEASED: reason,
  }));

const socialWorkers = (year: Period) =>
  fc
    .array(fc.record({ days: fc.integer({ min: 1, max: 200 }), id: from('SW1234', 'SW5678', '') }), {
      maxLength: 5,
    })
    .map((steps) => {
      let start = year.start;
      return steps.flatMap(({ days, id }) => {
        const began = start;
        start = addDays(start, days);
        if (began >= year.end) return [];
        const SW_DEC = start < year.end ? day(start) : '';
        return [{ SW_ID: id, SW_DECOM: day(began), SW_DEC, SW_REASON: days % 2 ? 'MANAGE' : '' }];
      });
    });

const identity = (collectionYear: number) =>
  fc.record({
    SEX: collectionYear >= 2025 ? from('M', 'F', 'U', '') : from('1', '2', ''),
    ETHNIC: from('WBRI', 'MWBC', ''),
    UPN: from('UN1', 'A100000000001', ''),
  });

/** A child looked after in the year, with whatever else the return may say of one. */
const inCare = (collectionYear: number): fc.Arbitrary<InventedRows> => {
  const year = yearTo31March(collectionYear);
  const last = lastDayOf(year);
  return fc
    .record({
      who: identity(collectionYear),
      mother: from('', '0', '1'),
      bornOn: dayIn(dateOf(collectionYear - 16, 4, 1), dateOf(collectionYear - 4, 3, 31)),
      Episodes: episodesIn(year),
      reviews: fc.array(
        fc.record({
          on: dayIn(year.start, last < reviewsUntil ? last : reviewsUntil),
          REVIEW_CODE: from('PN1', 'PN3', ''),
        }),
        { maxLength: 3 },
      ),
      unaccompanied: fc.boolean(),
      // Often known beforehand, as the 18th birthday is.
      ceased: fc.oneof(fc.constant(null), dayIn(year.start, addDays(last, 600))),
      oc2: fc.option(outcomes),
      ad1: adoption,
      decisions: fc.array(decision(year), { maxLength: 2 }),
      prevPerm: fc.option(permanence),
      Missing: fc.array(missing(year), { maxLength: 3 }),
      SWEpisodes: socialWorkers(year),
      orders: fc.array(touching(year, 100), { maxLength: 2 }),
    })
    .map((of): InventedRows => {
      const isAdopted = of.Episodes.at(-1)!.REC === 'E11';
      const isNewStay = of.Episodes[0]!.DECOM!.split('/').toReversed().join('-') >= '2016-04-01';
      return {
        Header: [
          { ...of.who, DOB: day(of.bornOn), MOTHER: of.mother, MC_DOB: of.mother === '1' ? day(last) : '' },
        ],
        Episodes: of.Episodes,
        Reviews: byDay(of.reviews, ({ on }) => on).map(({ on, REVIEW_CODE }) => ({
          REVIEW: day(on),
          REVIEW_CODE,
        })),
        UASC: of.unaccompanied ? [{ SEX: of.who.SEX, DUC: day(of.ceased) }] : [],
        OC2: of.oc2 ? [of.oc2] : [],
        AD1: isAdopted ? [of.ad1] : [],
        PlacedAdoption: byDay(of.decisions, ({ DATE_PLACED }) => DATE_PLACED),
        PrevPerm: of.prevPerm && isNewStay ? [of.prevPerm] : [],
        Missing: of.Missing,
        SWEpisodes: collectionYear >= 2024 ? of.SWEpisodes : [],
        DoLo:
          collectionYear >= 2027
            ? byDay(of.orders, ({ start }) => start).map(({ start, end }) => ({
                DOLO_START: day(start),
                DOLO_END: day(end),
              }))
            : [],
      };
    });
};

/** A care leaver of 17 to 21 with nothing else in the return. */
const careLeaver = (collectionYear: number): fc.Arbitrary<InventedRows> =>
  fc
    .record({
      who: identity(collectionYear),
      bornOn: dayIn(dateOf(collectionYear - 22, 4, 1), dateOf(collectionYear - 17, 3, 31)),
      IN_TOUCH: from('YES', 'NO', 'REFU', 'DIED', 'RHOM'),
      ACTIV: from('F1', 'P2', 'G4', '0', ''),
      ACCOM: from('U1', 'V2', '0', ''),
    })
    .map(({ who, bornOn, ...told }) => {
      // Of whoever died or went home a blank would be sent as 0 (rule 344).
      const isGone = told.IN_TOUCH === 'DIED' || told.IN_TOUCH === 'RHOM';
      const OC3 = [isGone ? { ...told, ACTIV: told.ACTIV || '0', ACCOM: told.ACCOM || '0' } : told];
      return { Header: [{ ...who, DOB: day(bornOn) }], OC3 };
    });

/** A whole return of so many people, as tables of rows; every row names its child and, where the table has it, the birth. */
export const aReturn = (collectionYear: number, people: number): fc.Arbitrary<InventedRows> =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: inCare(collectionYear) }, careLeaver(collectionYear)), {
      minLength: people,
      maxLength: people,
      size: 'max',
    })
    .map((all) => {
      const tables: InventedRows = {};
      for (const [n, of] of all.entries())
        for (const [table, rows] of Object.entries(of) as [TableId, Record<string, string>[]][])
          for (const row of rows)
            (tables[table] ??= []).push({ CHILD: `child ${n}`, DOB: of.Header![0]!.DOB!, ...row });
      return tables;
    });
