import fc from 'fast-check';
import { addDays, type PlainDate } from '../dates/plain-date.ts';
import { overlapping, overlaps } from '../timeline/spans.ts';
import type { ReturnEpisode } from './care-facts.ts';
import { inOrder } from './episode-order.ts';
import { layEpisodes } from './lay-episodes.ts';
import { splitEpisodes } from './split-episodes.ts';

const row = (start: PlainDate, end: PlainDate | null, more: Partial<ReturnEpisode> = {}): ReturnEpisode => ({
  start,
  end,
  startedBecause: 'P',
  legalStatus: 'C2',
  categoryOfNeed: 'N1',
  placement: 'U6',
  provider: 'PR1',
  endedBecause: end && 'X1',
  changeReason: null,
  homePostcode: 'HD1 1AA',
  placementPostcode: 'HD4 4DD',
  urn: null,
  ...more,
});

// Interim order, placed; full order a year on; then a move, and home.
const began = row('2022-01-10', '2023-02-01', { startedBecause: 'S', legalStatus: 'C1' });
const ordered = row('2023-02-01', '2024-02-29', { startedBecause: 'L', changeReason: 'CARPL' });
const moved = row('2024-02-29', '2025-03-31', { placement: 'K2', endedBecause: 'E4A', homePostcode: null });
const clean = [began, ordered, moved];

describe('a clean history', () => {
  it('is one placement through a change of legal status and one status through a move', () => {
    expect(splitEpisodes([moved, began, ordered])).toEqual({
      periods: [
        {
          start: '2022-01-10',
          end: '2025-03-31',
          endedBecause: 'E4A',
          homePostcode: 'HD1 1AA',
          startIsKnown: true,
        },
      ],
      legalStatuses: [
        { start: '2022-01-10', end: '2023-02-01', code: 'C1', dispute: null },
        { start: '2023-02-01', end: '2025-03-31', code: 'C2', dispute: null },
      ],
      categoriesOfNeed: [{ start: '2022-01-10', end: '2025-03-31', code: 'N1', dispute: null }],
      placements: [
        {
          start: '2022-01-10',
          end: '2024-02-29',
          startedBecause: 'S',
          placement: 'U6',
          provider: 'PR1',
          postcode: 'HD4 4DD',
          urn: null,
          endedBecause: 'X1',
          changeReason: 'CARPL',
          dispute: null,
        },
        {
          start: '2024-02-29',
          end: '2025-03-31',
          startedBecause: 'P',
          placement: 'K2',
          provider: 'PR1',
          postcode: 'HD4 4DD',
          urn: null,
          endedBecause: 'E4A',
          changeReason: null,
          dispute: null,
        },
      ],
    });
  });

  it('is laid again as it came, with the home of the period on each row', () => {
    expect(layEpisodes(splitEpisodes([moved, began, ordered]))).toEqual([
      began,
      ordered,
      { ...moved, homePostcode: 'HD1 1AA' },
    ]);
  });

  it('of nothing is nothing', () => {
    const nothing = { periods: [], legalStatuses: [], categoriesOfNeed: [], placements: [] };
    expect(splitEpisodes([])).toEqual(nothing);
    expect(layEpisodes(nothing)).toEqual([]);
  });
});

describe('a placement goes on through a change of legal status', () => {
  it.each<[string, Partial<ReturnEpisode>, Partial<ReturnEpisode>, number]>([
    ['alone', {}, {}, 1],
    ['from a blank status', { legalStatus: null }, {}, 1],
    ['to a blank status', {}, { legalStatus: null }, 1],
    ['but not with RNE U', {}, { startedBecause: 'U' }, 2],
    ['but not when the status is the same', {}, { legalStatus: 'C1' }, 2],
    ['but not over a gap of a day', { end: '2023-01-31' }, {}, 2],
    ['but not after a REC that is not X1', { endedBecause: 'E4A' }, {}, 2],
    ['but not after no REC', { endedBecause: null }, {}, 2],
    ['but not when a reason for a change was sent', { changeReason: 'CARPL' }, {}, 2],
    ['but not to another placement code', {}, { placement: 'U4' }, 2],
    ['but not to another provider', {}, { provider: 'PR4' }, 2],
    ['but not to another postcode', {}, { placementPostcode: null }, 2],
    ['but not to another URN', {}, { urn: 'SC000001' }, 2],
  ])('%s', (_, before, after, placements) => {
    const rows = [
      { ...began, ...before },
      { ...ordered, ...after },
    ];
    const facts = splitEpisodes(rows);
    expect(facts.placements).toHaveLength(placements);
    expect(layEpisodes(facts)).toEqual(rows);
  });
});

describe('a legal status goes on through a move', () => {
  it.each<[string, Partial<ReturnEpisode>, number]>([
    ['after X1', {}, 1],
    ['but not over a gap of a day', { end: '2024-02-28' }, 2],
    ['but not after a REC that is not X1', { endedBecause: 'E4A' }, 2],
  ])('%s', (_, before, legalStatuses) => {
    const rows = [{ ...ordered, ...before }, moved];
    expect(splitEpisodes(rows).legalStatuses).toHaveLength(legalStatuses);
  });

  it('and a blank one is none', () => {
    const rows = [
      { ...ordered, legalStatus: null },
      { ...moved, legalStatus: null, categoryOfNeed: null },
    ];
    expect(splitEpisodes(rows)).toMatchObject({
      legalStatuses: [],
      categoriesOfNeed: [{ end: '2024-02-29' }],
    });
  });
});

it('a category of need goes on while it is the same, and does not cut a placement', () => {
  const facts = splitEpisodes([began, ordered, { ...moved, categoryOfNeed: 'N4' }]);
  expect(facts.categoriesOfNeed).toEqual([
    { start: '2022-01-10', end: '2024-02-29', code: 'N1', dispute: null },
    { start: '2024-02-29', end: '2025-03-31', code: 'N4', dispute: null },
  ]);
});

describe('rows that overlap', () => {
  // The first was never closed; the two after it are sound beside each other, and all three are in dispute.
  const leftOpen = { ...began, end: null, endedBecause: null };
  const rows = [leftOpen, ordered, moved];

  it('keep facts of their own, numbered', () => {
    const { placements, legalStatuses, categoriesOfNeed } = splitEpisodes(rows.toReversed());
    const spans = [
      { start: '2022-01-10', end: null, dispute: 1 },
      { start: '2023-02-01', end: '2024-02-29', dispute: 2 },
      { start: '2024-02-29', end: '2025-03-31', dispute: 3 },
    ];
    for (const facts of [placements, legalStatuses, categoriesOfNeed]) expect(facts).toMatchObject(spans);
  });

  it('belong to one period, which is open while one of them is', () => {
    const reentry = row('2025-06-01', null, { startedBecause: 'S' });
    expect(splitEpisodes([...rows, reentry]).periods).toEqual([
      { start: '2022-01-10', end: null, endedBecause: null, homePostcode: 'HD1 1AA', startIsKnown: true },
    ]);
  });

  it('end their period with the one that ends last', () => {
    const long = { ...began, end: '2024-06-01', endedBecause: 'E4A' } as const;
    expect(splitEpisodes([long, ordered]).periods).toMatchObject([
      { end: '2024-06-01', endedBecause: 'E4A' },
    ]);
  });

  it('do not touch their neighbours', () => {
    const before = row('2021-01-10', '2022-01-10', { startedBecause: 'S', placement: 'K2' });
    const facts = splitEpisodes([before, leftOpen, ordered]);
    expect(facts.placements.map(({ dispute }) => dispute)).toEqual([null, 1, 2]);
    expect(facts.legalStatuses[0]).toEqual({
      start: '2021-01-10',
      end: '2022-01-10',
      code: 'C2',
      dispute: null,
    });
  });

  it('come back, also when one is sent twice', () => {
    const twice = [began, began, ordered];
    expect(layEpisodes(splitEpisodes(twice))).toEqual(twice);
    expect(splitEpisodes(twice).placements.map(({ dispute }) => dispute)).toEqual([null, 1, 2]);
  });
});

describe('a new period begins', () => {
  it.each<[string, Partial<ReturnEpisode>, Partial<ReturnEpisode>, number]>([
    ['not on an ordinary move', {}, {}, 1],
    ['with RNE S', {}, { startedBecause: 'S' }, 2],
    ['after a gap of a day', { end: '2024-02-28' }, {}, 2],
    ['after a REC that is not X1', { endedBecause: 'E4A' }, {}, 2],
    ['not after a blank REC', { endedBecause: null }, {}, 1],
    ['not with RNE S on a day already held', { end: '2024-03-01' }, { startedBecause: 'S' }, 1],
  ])('%s', (_, before, after, periods) => {
    const rows = [
      { ...ordered, ...before },
      { ...moved, ...after },
    ];
    expect(splitEpisodes(rows).periods).toHaveLength(periods);
  });

  it('with a home of its own', () => {
    const home = row('2025-06-01', null, { startedBecause: 'S', homePostcode: 'HD6 6FF' });
    expect(splitEpisodes([...clean, home]).periods.map(({ homePostcode }) => homePostcode)).toEqual([
      'HD1 1AA',
      'HD6 6FF',
    ]);
  });

  it('and keeps the first home that was sent, though the family moves', () => {
    const rows = [
      { ...began, homePostcode: null },
      { ...ordered, homePostcode: 'HD1 1AA' },
      { ...moved, homePostcode: 'HD6 6FF' },
    ];
    expect(splitEpisodes(rows).periods).toMatchObject([{ homePostcode: 'HD1 1AA' }]);
  });

  it('and its start is not known unless it is RNE S', () => {
    expect(splitEpisodes([ordered, moved]).periods).toMatchObject([{ startIsKnown: false }]);
  });

  it('and ends with X1 when the next row was not sent', () => {
    expect(splitEpisodes([began]).periods).toMatchObject([{ end: '2023-02-01', endedBecause: 'X1' }]);
  });
});

describe('any history, clean or dirty', () => {
  const placing = fc.record({
    days: fc.integer({ min: 1, max: 9 }),
    // From the end of the row before to the start of this one; below nought they overlap.
    apart: fc.constantFrom(0, 0, 0, 0, 0, 0, 1, -1, -4),
    isOpen: fc.nat(9).map((n) => n === 0),
  });
  const endedBecause = fc.constantFrom('X1', 'X1', 'X1', 'X1', 'E4A', null);
  const legalStatus = fc.constantFrom('C1', 'C2', 'V2', null);
  const ofLaw = fc.record({
    startedBecause: fc.constantFrom('L', 'L', 'L', 'S', 'P'),
    endedBecause,
    legalStatus,
  });
  const ofAnything = fc.record({
    startedBecause: fc.constantFrom('S', 'L', 'P', 'T', 'U'),
    endedBecause,
    legalStatus,
    categoryOfNeed: fc.constantFrom('N1', 'N1', 'N4', null),
    placement: fc.constantFrom('U6', 'U6', 'U6', 'K2'),
    provider: fc.constantFrom('PR1', 'PR4'),
    changeReason: fc.constantFrom(null, null, null, 'CARPL'),
    homePostcode: fc.constantFrom(null, 'HD1 1AA', 'HD6 6FF'),
    placementPostcode: fc.constantFrom('HD4 4DD', null),
    urn: fc.constantFrom(null, null, null, 'SC000001'),
  });

  /** Each row is the one before it but for what changed. */
  const histories = (isSound: boolean) =>
    fc
      .array(fc.tuple(placing, fc.oneof(ofLaw, ofLaw, ofAnything)), { maxLength: 10 })
      .map((steps): ReturnEpisode[] => {
        let last = row('2024-02-10', '2024-02-20');
        let next: PlainDate = '2024-02-20';
        return steps.map(([{ days, apart, isOpen }, change]) => {
          const start = addDays(next, isSound ? Math.max(apart, 0) : apart);
          next = addDays(start, days);
          last = { ...last, ...change, start, end: next };
          return isOpen && !isSound ? { ...last, end: null, endedBecause: null } : last;
        });
      });
  const dirty = histories(false);

  it.each([
    ['sound', histories(true)],
    ['dirty', dirty],
  ])('%s: is laid again as it came, in order, each row with its period’s home', (_, kind) => {
    fc.assert(
      fc.property(kind, (rows) => {
        const facts = splitEpisodes(rows);
        const homeOf = ({ start }: ReturnEpisode) =>
          facts.periods.findLast((period) => period.start <= start)?.homePostcode ?? null;
        const expected = rows.toSorted(inOrder).map((r) => ({ ...r, homePostcode: homeOf(r) }));

        const laid = layEpisodes(facts);
        expect(laid).toEqual(expected);
        expect(splitEpisodes(laid)).toEqual(facts);
      }),
      { numRuns: 1_500 },
    );
  });

  it('gives the same facts whatever order the rows come in', () => {
    fc.assert(
      fc.property(
        dirty.chain((rows) =>
          fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
        ),
        ([rows, shuffled]) => {
          expect(splitEpisodes(shuffled)).toEqual(splitEpisodes(rows));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('holds undisputed facts of a kind, and periods, without overlap; and every row’s days in one period', () => {
    fc.assert(
      fc.property(dirty, (rows) => {
        const { periods, ...kinds } = splitEpisodes(rows);
        expect(overlapping(periods).size).toBe(0);
        for (const kind of Object.values(kinds)) {
          expect(overlapping(kind.filter(({ dispute }) => dispute === null)).size).toBe(0);
        }
        for (const r of rows) expect(periods.filter((period) => overlaps(period, r))).toHaveLength(1);
        expect(kinds.placements.filter(({ dispute }) => dispute !== null)).toHaveLength(
          overlapping(rows).size,
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is dense in what it tries: overlaps, joined placements, open rows before others', () => {
    const tried = fc
      .sample(dirty, { numRuns: 500, seed: 7 })
      .map((rows) => ({ rows, ...splitEpisodes(rows) }));
    const share = (is: (one: (typeof tried)[number]) => boolean) => tried.filter(is).length / tried.length;
    expect(share(({ placements }) => placements.some(({ dispute }) => dispute))).toBeGreaterThan(0.3);
    expect(share(({ rows, placements }) => placements.length < rows.length)).toBeGreaterThan(0.1);
    expect(share(({ rows }) => rows.slice(0, -1).some(({ end }) => end === null))).toBeGreaterThan(0.2);
    expect(share(({ rows, periods }) => periods.length > 1 && rows.length > periods.length)).toBeGreaterThan(
      0.3,
    );
  });
});
