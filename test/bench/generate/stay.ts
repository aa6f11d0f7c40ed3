import type { Random } from '../../../src/demo/random.ts';
import { dayNumber, fromDayNumber, type PlainDate } from '../../../src/domain/dates/plain-date.ts';
import { somePostcode, type Zone } from './addresses.ts';
import type { Rows } from './tables.ts';

/** One period of care. Days are numbers; `end` is null while it lasts. */
export interface Stay {
  readonly personId: string;
  readonly bornOn: number;
  readonly start: number;
  readonly end: number | null;
  /** REC, of a stay that has ended. */
  readonly ceased: string | null;
  readonly kind: 'usual' | 'unaccompanied' | 'short breaks';
  /** Moves every few months, as about one child in eight does. */
  readonly isRestless: boolean;
}

/** What one person is made with. */
export interface Making {
  readonly random: Random;
  readonly rows: Rows;
  /** The last day of what has happened. */
  readonly today: number;
  readonly addresses: Record<Zone, number>;
}

interface Placed {
  start: number;
  because: 'S' | 'P' | 'T' | 'B';
  code: string;
  postcode: string;
}

export const day = (number: number): PlainDate => fromDayNumber(number);
export const dayOrNull = (number: number | null): PlainDate | null =>
  number === null ? null : fromDayNumber(number);
export const years = (number: number): number => Math.round(number * 365.25);

/** The period of care with its placements, legal statuses and category of need. */
export function layStay(making: Making, stay: Stay): void {
  const { random, rows, today, addresses } = making;
  const { personId, start, ceased } = stay;
  const [from, to] = [day(start), dayOrNull(stay.end)];
  const last = stay.end ?? today + 1;
  const home = stay.kind === 'unaccompanied' ? null : somePostcode(random, 'homes', addresses);
  rows.period_of_care.push([personId, from, to, ceased, home, random.chance(0.99)]);
  const need = stay.kind === 'unaccompanied' ? 'N8' : random.weighted(needs);
  rows.category_of_need.push([personId, from, to, need]);

  const statuses = statusesOf(making, stay, last);
  const placements = placementsOf(making, stay, last);
  letOneMoveChangeBoth(random, statuses, placements);
  for (const [i, { start, code }] of statuses.entries())
    rows.legal_status.push([personId, day(start), dayOrNull(statuses[i + 1]?.start ?? stay.end), code]);
  for (const [i, { start, because, code, postcode }] of placements.entries()) {
    const next = placements[i + 1];
    const { provider, urn } = providerOf(code, postcode);
    const ended = next ? 'X1' : ceased;
    const reason = next && code[0] !== 'T' && next.code[0] !== 'T' ? 'CARPL' : null;
    rows.placement.push([
      personId,
      day(start),
      dayOrNull(next?.start ?? stay.end),
      because,
      code,
      provider,
      postcode,
      urn,
      ended,
      reason,
    ]);
  }
}

const needs = [
  ['N1', 66],
  ['N2', 3],
  ['N3', 4],
  ['N4', 8],
  ['N5', 13],
  ['N6', 2],
  ['N8', 4],
] as const;

/** By agreement, through the court, or in short breaks. */
function statusesOf({ random }: Making, { start, kind }: Stay, last: number) {
  if (kind === 'short breaks') return [{ start, code: 'V4' }];
  if (kind === 'unaccompanied' || random.chance(0.2)) return [{ start, code: 'V2' }];
  const interim = start + random.weighted([[0, 5] as const, [random.int(20, 120), 5] as const]);
  const path = [
    { start, code: interim === start ? 'C1' : 'V2' },
    ...(interim === start ? [] : [{ start: interim, code: 'C1' }]),
    { start: interim + random.int(150, 240), code: 'C2' },
  ];
  return path.filter((status) => status.start < last);
}

function placementsOf(making: Making, stay: Stay, last: number): Placed[] {
  const { random, addresses } = making;
  const placed: Placed[] = [];
  let because: Placed['because'] = 'S';
  for (let start = stay.start; start < last;) {
    const before = placed.findLast(({ code }) => code[0] !== 'T');
    const code = because === 'T' ? before!.code : codeAt(random, start - stay.bornOn, start);
    const postcode = somePostcode(random, random.weighted(stay.isRestless ? unsettled : settled), addresses);
    placed.push({ start, because, code, postcode });
    const lasts = stay.isRestless ? random.int(50, 230) : random.int(250, 1_900);
    if (random.chance(0.1)) goAwayAndBack(random, placed, Math.min(start + lasts, last));
    start += lasts;
    because = random.chance(0.06) ? 'T' : 'P';
  }
  return placed;
}

const settled = [
  ['inside', 62],
  ['near', 20],
  ['far', 18],
] as const;
const unsettled = [
  ['inside', 45],
  ['near', 22],
  ['far', 33],
] as const;

/** Some days in hospital or with another carer, and the return to the same placement. */
function goAwayAndBack(random: Random, placed: Placed[], until: number): void {
  const { start, code, postcode } = placed.at(-1)!;
  const away = start + random.int(20, 40);
  const back = away + random.int(2, 12);
  if (back >= until) return;
  placed.push({ start: away, because: 'P', code: random.pick(['T1', 'T3', 'T4']), postcode });
  placed.push({ start: back, because: 'P', code, postcode });
}

const byAge: readonly (readonly [upTo: number, codes: readonly (readonly [string, number])[]])[] = [
  [
    5,
    [
      ['U6', 48],
      ['U3', 16],
      ['U5', 5],
      ['P1', 12],
      ['A5', 9],
      ['U4', 10],
    ],
  ],
  [
    16,
    [
      ['U4', 33],
      ['U6', 30],
      ['U1', 12],
      ['U3', 8],
      ['K2', 13],
      ['P1', 4],
    ],
  ],
  [
    99,
    [
      ['K3', 28],
      ['U4', 26],
      ['U6', 17],
      ['K2', 15],
      ['U1', 8],
      ['R5', 1],
      ['S1', 1],
      ['Z1', 4],
    ],
  ],
];
const supportedSince = dayNumber('2023-10-28');

function codeAt(random: Random, age: number, on: number): string {
  const codes = byAge.find(([upTo]) => age < years(upTo))?.[1] ?? [];
  const code = random.weighted(codes);
  return code === 'K3' && on < supportedSince ? 'H5' : code;
}

/** A move and a court order on one day: RNE B. The last order waits for the move after it. */
function letOneMoveChangeBoth(
  random: Random,
  statuses: { start: number; code: string }[],
  placed: Placed[],
): void {
  const order = statuses.at(-1)!;
  if (statuses.length < 2 || !random.chance(0.2)) return;
  const move = placed.find(({ start, because }) => start >= order.start && because === 'P');
  if (!move || move.code[0] === 'T') return;
  const cameBack = placed[placed.indexOf(move) - 1]?.code[0] === 'T';
  if (cameBack) return;
  order.start = move.start;
  move.because = 'B';
}

function providerOf(code: string, postcode: string): { provider: string | null; urn: string | null } {
  if (code[0] === 'T' || code[0] === 'Z') return { provider: null, urn: null };
  if (code === 'P1') return { provider: 'PR0', urn: null };
  const isOwn = postcode.startsWith('QD');
  return { provider: isOwn ? 'PR1' : 'PR4', urn: isOwn ? 'SC900382' : 'SC900411' };
}
