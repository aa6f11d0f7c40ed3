import { readFileSync } from 'node:fs';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { defineMeasure, outside, type PersonMeasure } from '../../measures/measure.ts';
import { emptyTally, figureOf, type Figure, type Tally } from '../../measures/tally.ts';
import type { BoardSource, Format, CountedMonth } from '../extract.ts';
import { bytesOf } from '../formats/bytes-of.ts';
import csv from '../formats/csv.format.ts';
import html from '../formats/html.format.ts';
import { inWords } from '../formats/in-words.ts';
import { pageOneText } from '../page-one-text.ts';
import boardMonthly from './board-monthly.extract.ts';
import { measures } from './topics.ts';

const measure = (id: string, title: string, rest: Partial<PersonMeasure> = {}): PersonMeasure =>
  defineMeasure({
    id,
    version: 1,
    title,
    explanation: `What ${title} counts.`,
    source: { title: 'A guide', part: 'section 1', url: 'https://example.org/guide' },
    cohort: 'children-in-care',
    window: 'day',
    better: 'neither',
    pledge: 2,
    oba: 'how well',
    reviewBy: '2028-04-01',
    shows: 'share',
    unknownCounts: false,
    phrase: 'were so',
    judge: () => outside('not asked here'),
    ...rest,
  });

const leavers = { cohort: 'care-leavers', better: 'higher' } as const;
const placements = 'three-or-more-placements';
const miles = 'placed-over-20-miles';
const adviser = 'own-personal-adviser';
const named = new Map(
  [
    measure('children-in-care', 'Children in care', { shows: 'count', pledge: 'context', oba: 'how much' }),
    measure('children-in-care-rate', 'Rate of children in care', { shows: 'rate per 10,000' }),
    measure('foster-care', 'In foster care', { better: 'higher', phrase: 'were in foster care' }),
    measure(placements, 'Three or more placements', {
      window: 'twelve months',
      better: 'lower',
      phrase: 'had three or more placements in the last 12 months',
    }),
    measure(miles, 'Far from home', {
      better: 'lower',
      unknownCounts: true,
      phrase: 'were placed outside the district and more than 20 miles from home',
    }),
    measure('care-leavers', 'Care leavers', { ...leavers, better: 'neither', shows: 'count' }),
    measure('in-education-employment-or-training-live', 'In education', leavers),
    measure('suitable-accommodation-live', 'Suitably housed: live caseload', leavers),
    measure(adviser, 'Own personal adviser', { ...leavers, phrase: 'had their own personal adviser' }),
    measure('placement-type', 'By placement type', { kinds: ['foster', 'other'], unknownCounts: true }),
  ].map((each) => [each.id, each]),
);

/** Every other measure of the extract, of which these months counted nothing. */
const catalogue = new Map(measures.map((id) => [id, named.get(id) ?? measure(id, `Measure ${id}`)] as const));

const population = { people: 99_842, midYear: 2017 };
const figure = (id: string, tally: Partial<Tally>): Figure =>
  figureOf(catalogue.get(id)!, { ...emptyTally(), ...tally }, population);

type Counts = Record<string, Partial<Tally>>;

const month = (asAt: PlainDate, counts: Counts, version = 1): CountedMonth => ({
  asAt,
  knownAt: '2019-02-06T02:14:00Z',
  catalogueVersion: 'a1b2c3d4e5f6',
  figures: new Map(Object.entries(counts).map(([id, tally]) => [id, figure(id, tally)])),
  versions: new Map(Object.keys(counts).map((id) => [id, version])),
});

const sourceOf = (...months: CountedMonth[]): BoardSource => ({
  authority: { code: 'E99999999', dfeCode: '999', name: 'Ashdale' },
  months,
  series: new Map([...catalogue.keys()].map((id) => [id, pointsOf(id, months)])),
  targets: [],
  measures: catalogue,
  variant: 'restricted',
  hidden: new Set(),
  version: 1,
  status: 'draft',
  changeNote: null,
  meetings: { last: null, next: null },
  commentary: new Map(),
  actions: [
    {
      agreedOn: '2018-10-09',
      agreedBy: 'Corporate Parenting Board',
      action: 'Write to every landlord',
      owner: 'Housing',
      due: '2019-01-19',
      state: 'Late by 12 days; first due 30 November 2018, moved once.',
    },
    {
      agreedOn: '2018-12-11',
      agreedBy: 'Corporate Parenting Board',
      action: 'Ask for a second drop-in',
      owner: 'Leaving care',
      due: null,
      state: 'Done on 14 January 2019. Shown by: minutes of the 14th',
    },
  ],
  youSaid: [
    {
      askedBy: 'Care Leavers Forum',
      heardOn: '2018-02-01',
      asked: 'bus and gym passes',
      weDid: 'We have not told you yet what we did. You asked 11 months ago.',
    },
  ],
});

const pointsOf = (id: string, months: readonly CountedMonth[]) =>
  months.flatMap(({ asAt, figures, versions }) => {
    const found = figures.get(id);
    return found ? [{ day: asAt, version: versions.get(id)!, figure: found }] : [];
  });

const of = (met: number, all: number) => ({ met, notMet: all - met });

const december = month('2018-12-31', {
  'children-in-care': of(640, 640),
  'children-in-care-rate': of(640, 640),
  'foster-care': of(440, 640),
  [placements]: of(41, 640),
  [miles]: { met: 70, notMet: 564, unknown: 6 },
  'care-leavers': of(254, 254),
  'in-education-employment-or-training-live': of(120, 254),
  'suitable-accommodation-live': of(225, 254),
  [adviser]: of(10, 19),
  'placement-type': { met: 640, among: { foster: 440, other: 200 } },
});

const january = month('2019-01-31', {
  'children-in-care': { ...of(633, 633), excluded: 3 },
  'children-in-care-rate': of(633, 633),
  'foster-care': of(475, 633),
  [placements]: of(39, 633),
  [miles]: { met: 61, notMet: 565, unknown: 7 },
  'care-leavers': of(255, 255),
  'in-education-employment-or-training-live': of(148, 255),
  'suitable-accommodation-live': { failed: { personId: 'P4711', reason: 'no such code' } },
  [adviser]: of(9, 12),
  'placement-type': { met: 631, unknown: 2, among: { foster: 475, other: 156 } },
});

const report = boardMonthly.report(sourceOf(december, january));
const bytes = (format: Format) => bytesOf(format, report);

const expected = (file: string) => readFileSync(new URL(`expected/${file}`, import.meta.url));

describe('the extract of January 2019', () => {
  it('is written as expected in CSV', async () => {
    expect((await bytes(csv)).toString()).toBe(expected('board-extract-2019-01.csv').toString());
  });

  it('is written as expected in HTML, its head and styles apart', async () => {
    const page = (await bytes(html)).toString();
    expect(page.slice(page.indexOf('<body>'))).toBe(expected('board-extract-2019-01.html.txt').toString());
  });

  it.each([csv, html])('is written in $id to the same bytes every time', async (format) => {
    const again = boardMonthly.report(sourceOf(december, january));
    expect((await bytesOf(format, again)).equals(await bytes(format))).toBe(true);
  });

  it('prints its page one as expected', () => {
    expect(pageOneText(report)).toBe(expected('page-one.txt').toString());
  });

  it('says to whom it may go at the head and foot of what people read, and in every row of data', async () => {
    const marking = 'Restricted — draft. Contains small numbers. Exempt: LGA 1972 Sch 12A paras 1 and 2.';
    for (const text of [pageOneText(report).trimEnd(), (await bytes(csv)).toString().trimEnd()])
      expect(text.endsWith(marking)).toBe(true);
    expect((await bytes(html)).toString().split(`<p class="marking">${marking}</p>`)).toHaveLength(3);
    expect(report.data.rows.every((row) => inWords(row.at(-1)!) === marking)).toBe(true);
  });

  it('names nobody, not even the person a measure failed on', async () => {
    for (const text of [pageOneText(report), await bytes(csv), await bytes(html)])
      expect(text.toString()).not.toContain('P4711');
  });

  it('says of every measure of care leavers that it is of the live caseload', () => {
    const titles = report.sheets.flatMap(({ layout, rows }) =>
      layout === 'facts' ? [] : rows.map(([first]) => inWords(first!)),
    );
    const ofLeavers = titles.filter((title) => /^(care leavers|in edu|suitably|own)/i.test(title));
    expect(ofLeavers).toHaveLength(16);
    expect(ofLeavers.filter((title) => !title.includes('live caseload'))).toEqual([]);
  });
});

/** The words of one headline: figure, sentence, what is good, last month, change, status. */
function headline(title: string, ...months: CountedMonth[]): string[] {
  const page = boardMonthly.report(sourceOf(...months)).sheets.find(({ layout }) => layout === 'headlines')!;
  return page.rows
    .find(([name]) => inWords(name!) === title)!
    .slice(1)
    .map(inWords);
}

const only = (asAt: PlainDate, tally: Partial<Tally>) => month(asAt, { [placements]: tally });

describe('a headline', () => {
  const name = 'Three or more placements';
  it("is told in the Board's words", () => {
    expect(headline(name, december, january)).toEqual([
      '39 of 633 (6.2%)',
      '39 of 633 children (6.2%) had three or more placements in the last 12 months.',
      'Good is low.',
      'Last month: 41 of 640 (6.4%).',
      '▼\u00A0Down 0.2 percentage points.',
      'January 2018 was not counted.',
      'No evidence of change',
    ]);
  });

  it('of a count has its rate beside it and is not judged', () => {
    expect(headline('Children in care', december, january)).toEqual([
      '633 at 63.4 per 10,000',
      '633 children in care at 63.4 per 10,000 aged 0 to 17.',
      'For context.',
      'Last month: 640 at 64.1 per 10,000.',
      '▼\u00A0Down 7.',
      'January 2018 was not counted.',
      'Not judged',
    ]);
  });

  it('of a count without its rate says why', () => {
    const rate = { ...january.figures.get('children-in-care-rate')!, value: null, missing: 'No estimate' };
    const figures = new Map([...january.figures, ['children-in-care-rate', rate]]);
    expect(headline('Children in care', { ...january, figures }).slice(0, 2)).toEqual([
      '633',
      '633 children in care. The rate is missing: No estimate.',
    ]);
  });

  it('in the first month is a new measure', () => {
    expect(headline(name, january).slice(3)).toEqual([
      'Last month was not counted.',
      'Not compared.',
      'January 2018 was not counted.',
      'New measure',
    ]);
  });

  it('is not compared with an older month in place of the last', () => {
    const november = only('2018-11-30', of(300, 640));
    expect(headline(name, november, january).slice(3)).toEqual([
      'Last month was not counted.',
      'Not compared.',
      'January 2018 was not counted.',
      'Not compared',
    ]);
  });

  it('is not compared with a missing month, though an older one is known', () => {
    const missing = only('2018-12-31', { failed: { personId: 'P1', reason: 'no such code' } });
    const november = only('2018-11-30', of(300, 640));
    expect(headline(name, november, missing, january).slice(3)).toEqual([
      'Last month: missing.',
      'Not compared.',
      'January 2018 was not counted.',
      'Not compared',
    ]);
  });

  it('that failed is missing with its reason, never nought', () => {
    expect(headline('Suitably housed: live caseload', december, january)).toEqual([
      '[x]',
      'Missing: The measure failed; the nightly run says why.',
      'Good is high.',
      'Last month: 225 of 254 (88.6%).',
      'Not compared.',
      'January 2018 was not counted.',
      'Missing',
    ]);
  });

  it('that was not counted is missing', () => {
    const without = only('2019-01-31', of(39, 633));
    expect(headline('Far from home', december, without)[1]).toBe(
      'Missing: It was not counted for this month.',
    );
  });

  it.each([
    [19, '9 of 19', 'Too few to say'],
    [20, '9 of 20 (45.0%)', 'No evidence of change'],
  ])('of %i people is %s: %s', (all, words, status) => {
    const figures = headline(name, only('2018-12-31', of(18, 40)), only('2019-01-31', of(9, all)));
    expect([figures[0], figures.at(-1)]).toEqual([words, status]);
  });

  it('of nobody has no figure', () => {
    expect(headline(name, december, only('2019-01-31', of(0, 0)))).toEqual([
      'None',
      'There are no children in this count.',
      'Good is low.',
      'Last month: 41 of 640 (6.4%).',
      'Not compared.',
      'January 2018 was not counted.',
      'Too few to say',
    ]);
  });

  it.each([
    [40, 'No change.'],
    [41, 'A change of no more than one person.'],
    [39, 'A change of no more than one person.'],
    [42, '▲\u00A0Up 0.5 percentage points.'],
    [38, '▼\u00A0Down 0.5 percentage points.'],
  ])('of %i after 40 of 400: %s', (now, change) => {
    const months = [only('2018-12-31', of(40, 400)), only('2019-01-31', of(now, 400))];
    expect(headline(name, ...months)[4]).toBe(change);
  });
});

describe('a target', () => {
  const target = (value: number, tolerance: number, id = placements) => ({
    measure: id,
    target: value,
    tolerance,
    start: '2018-04-01' as const,
    end: null,
    source: 'Invented for these cases',
  });
  const page = (...targets: ReturnType<typeof target>[]) =>
    boardMonthly
      .report({ ...sourceOf(december, january), targets })
      .sheets.find(({ layout }) => layout === 'headlines')!;
  const said = (title: string, ...targets: ReturnType<typeof target>[]) => {
    const { header, rows } = page(...targets);
    return inWords(rows.find(([name]) => inWords(name!) === title)![header.indexOf('Target')]!);
  };

  it.each([
    [8, 1, 'Target 8% or lower: met.'],
    [6, 1, 'Target 6% or lower: not met, and worse by no more than the tolerance of 1.'],
    [5, 1, 'Target 5% or lower: not met.'],
  ])('of %i, tolerance %i', (value, tolerance, words) =>
    expect(said('Three or more placements', target(value, tolerance))).toBe(words),
  );

  it('that is not set is said not to be, and of a missing figure nothing is judged', () => {
    expect(said('In foster care', target(8, 1))).toBe('No target is set.');
    expect(said('Suitably housed: live caseload', target(90, 5, 'suitable-accommodation-live'))).toBe(
      'Target 90% or higher: not judged.',
    );
  });

  it('is told of nowhere when no measure has one', () => expect(page().header).not.toContain('Target'));
});

describe('a month that another version of the definition counted', () => {
  const old = month('2018-12-31', { [placements]: of(41, 640) });
  const raised = month('2019-01-31', { [placements]: of(90, 633) }, 2);
  const report = boardMonthly.report(sourceOf(old, raised));

  it('is not compared with, and so is no change', () => {
    expect(headline('Three or more placements', old, raised).slice(3)).toEqual([
      'Last month was counted by another definition.',
      'Not compared.',
      'January 2018 was not counted.',
      'New measure',
    ]);
  });

  it('is not joined with those of now, which says so', () => {
    const { rows, notes } = report.sheets.find(({ name }) => name === placements)!;
    expect(rows.map(([asAt]) => inWords(asAt!))).toEqual(['31 January 2019']);
    expect(notes).toEqual([
      'Not shown: 31 December 2018, which another version of the definition counted. The two cannot be compared.',
      'The chart has no limits. Each point shares eleven of its twelve months with the one before it, so the points follow each other by construction.',
    ]);
  });

  it('is flagged as a break in the data', () => {
    const { header, rows } = report.data;
    const flags = rows
      .filter((row) => inWords(row[header.indexOf('measure_code')]!) === placements)
      .filter((row) => inWords(row[header.indexOf('breakdown')]!) === 'total')
      .map((row) => inWords(row[header.indexOf('flag')]!));
    expect(flags).toEqual(['[b]', '']);
  });
});

const cells = (sheet: string, source = sourceOf(december, january)) =>
  boardMonthly
    .report(source)
    .sheets.find(({ name }) => name === sheet)!
    .rows.map((row) => row.map(inWords));

describe('the pages behind it', () => {
  it('give each month with its interval', () => {
    expect(cells(placements)).toEqual([
      ['31 December 2018', '41', '640', '6.4', '4.8', '8.6'],
      ['31 January 2019', '39', '633', '6.2', '4.5', '8.3'],
    ]);
  });

  it('give no percentage of fewer than 20', () => {
    const few = [only('2018-12-31', of(10, 19)), only('2019-01-31', of(9, 12))];
    expect(cells(placements, sourceOf(...few))).toEqual([
      ['31 December 2018', '10', '19', '[u]', '[u]', '[u]'],
      ['31 January 2019', '9', '12', '[u]', '[u]', '[u]'],
    ]);
  });

  it('show a missing month as missing, and say why', () => {
    const failed = only('2019-01-31', { failed: { personId: 'P1', reason: 'no such code' } });
    const source = sourceOf(december, failed);
    expect(cells(placements, source)[1]).toEqual(['31 January 2019', ...Array(5).fill('[x]')]);
    const { notes } = boardMonthly.report(source).sheets.find(({ name }) => name === placements)!;
    expect(notes).toContain('31 January 2019 is missing: The measure failed; the nightly run says why.');
  });

  it('count those of whom the record cannot tell', () => {
    const row = (title: string) => cells('data-quality').find(([name]) => name === title);
    expect(row('Far from home')!.slice(1)).toEqual([
      '7 of 633 children have no known distance.',
      '7',
      '633',
      '0',
    ]);
    expect(row('Children in care')!.slice(2)).toEqual(['0', '633', '3']);
    expect(row('In foster care')).toBeUndefined();
  });

  it('add up to everyone in the mix', () => {
    expect(cells('placement-type').map((row) => [row[0], row[1], row.at(-1)])).toEqual([
      ['Foster', '475', '440'],
      ['Other', '156', '200'],
      ['Not known', '2', '0'],
    ]);
  });
});

it('refuses to leave out a headline whose measure is gone', () => {
  const measures = new Map([...catalogue].filter(([id]) => id !== miles));
  expect(() => boardMonthly.report({ ...sourceOf(january), measures })).toThrow(/"placed-over-20-miles"/);
});

it('refuses to report on no month at all', () => {
  expect(() => boardMonthly.report(sourceOf())).toThrow(RangeError);
});
