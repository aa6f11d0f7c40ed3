import { readCatalogue } from '../../measures/catalogue.ts';
import type { Measure } from '../../measures/measure.ts';
import { missingFigure, type Figure } from '../../measures/tally.ts';
import { nothingKnown } from '../../snapshots/close-snapshot.service.ts';
import boardMonthly from '../board-monthly/board-monthly.extract.ts';
import type { BoardSource } from '../extract.ts';
import { checklistOf, type Checked } from './checklist.ts';

const asAt = '2019-01-31';
const fine: Figure = {
  ...missingFigure(''),
  numerator: 90,
  denominator: 100,
  unknown: 2,
  value: 0.9,
  missing: null,
};
let measures: ReadonlyMap<string, Measure>;
beforeAll(async () => {
  measures = new Map((await readCatalogue()).measures.map((measure) => [measure.id, measure]));
});

/** A month of which every measure found the same, but for those said here; nothing has a target. */
function sourceWith(figures: Record<string, Figure> = {}, more: Partial<BoardSource> = {}): BoardSource {
  const all = boardMonthly.measures.map((id) => [id, figures[id] ?? fine] as const);
  const point = { day: asAt, version: 1 } as const;
  return {
    authority: { code: 'E99999999', dfeCode: '999', name: 'Ashdale' },
    months: [
      {
        asAt,
        knownAt: '2019-02-06T02:14:00Z',
        catalogueVersion: 'a1b2',
        figures: new Map(all),
        versions: new Map(all.map(([id]) => [id, 1])),
      },
    ],
    series: new Map(all.map(([id, figure]) => [id, [{ ...point, figure }]])),
    targets: [],
    measures,
    variant: 'restricted',
    hidden: new Set(),
    version: 1,
    status: 'draft',
    changeNote: null,
    meetings: { last: null, next: '2019-03-14' },
    commentary: new Map(),
    ...more,
  };
}

const checklist = (more: Partial<Checked> = {}) =>
  checklistOf({
    source: sourceWith(),
    count: { isOver: true, isUnderWay: false, disagreeing: [] },
    changes: [],
    sentBack: null,
    ...more,
  });
const placements = 'three-or-more-placements';
const target = {
  measure: placements,
  target: 8,
  tolerance: 1,
  start: '2018-04-01',
  end: null,
  source: 'x',
} as const;
const commentary = {
  measure: placements,
  because: 'x',
  weAreDoing: 'y',
  by: null,
  owner: 'Priya Sharma',
  writtenOn: '2019-02-04',
} as const;

it('lets a month through of which nothing is amiss', () => {
  expect(checklist()).toEqual({ blocking: [], warnings: [], sentence: 'Nothing blocks it.' });
});

it('names the red that lacks commentary, until it has some', () => {
  const red = { targets: [target] };
  const { sentence } = checklist({ source: sourceWith({}, red) });
  expect(sentence).toBe(`1 blocking: ${measures.get(placements)!.title}`);
  const written = sourceWith({}, { ...red, commentary: new Map([[placements, commentary]]) });
  expect(checklist({ source: written }).blocking).toEqual([]);
});

const over = { isOver: true, isUnderWay: false, disagreeing: [] };
it.each<[string, () => Partial<Checked>, string]>([
  [
    'a day that was not over when it was counted',
    () => ({ count: { ...over, isOver: false } }),
    'night complete',
  ],
  ['a night that is under way', () => ({ count: { ...over, isUnderWay: true } }), 'night complete'],
  [
    'a list that is not its number',
    () => ({ count: { ...over, disagreeing: [placements] } }),
    'night complete',
  ],
  [
    'a measure that failed',
    () => ({ source: sourceWith({ [placements]: missingFigure('It failed on one person') }) }),
    'no failed measure',
  ],
  [
    'a change that is not explained',
    () => ({
      changes: [{ measure: placements, title: 'x', sentence: 'y', bridge: null, isWorkedOut: false }],
    }),
    'changes explained',
  ],
])('is blocked by %s', (_, more, check) => {
  expect(checklist(more()).blocking.map((one) => one.check)).toEqual([check]);
});

it('is not blocked where nothing is recorded, nor by a measure that it does not show', () => {
  expect(checklist({ source: sourceWith({ [placements]: nothingKnown }) }).blocking).toEqual([]);
  expect(checklist({ count: { ...over, disagreeing: ['not-in-the-extract'] } }).blocking).toEqual([]);
});

it.each<[string, () => Partial<Checked>, string]>([
  [
    'many of whom the record cannot tell',
    () => ({ source: sourceWith({ [placements]: { ...fine, unknown: 6 } }) }),
    'data errors',
  ],
  [
    'no next meeting',
    () => ({ source: sourceWith({}, { meetings: { last: null, next: null } }) }),
    'next date',
  ],
  ['what it was sent back for', () => ({ sentBack: 'Say more.' }), 'comments answered'],
])('warns of %s', (_, more, check) => {
  const { blocking, warnings } = checklist(more());
  expect([blocking, warnings.map((one) => one.check)]).toEqual([[], [check]]);
});
