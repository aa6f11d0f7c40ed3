import { aBoardSource, aMeasure, of } from '../../../test/builders/a-board-source.ts';
import { plainDate } from '../../domain/dates/plain-date.ts';
import type { GroupFigure } from '../../measures/breakdowns/group-figures.ts';
import { text, type BoardSource, type TidyReport } from '../extract.ts';
import { inWords } from '../formats/in-words.ts';
import { denominatorKeyOf, keyOf, record, type Statistic } from '../suppression/statistic.ts';
import boardMonthly from './board-monthly.extract.ts';
import { shownGroups } from './shown-groups.ts';
import { measures } from './topics.ts';

const placements = 'three-or-more-placements';
const reportOf = (source: BoardSource) => boardMonthly.report(source);
const sheet = (source: BoardSource, name: string) =>
  reportOf(source).sheets.find((each) => each.name === name)!;
const rows = (source: BoardSource, name: string) => sheet(source, name).rows.map((row) => row.map(inWords));
const prose = (source: BoardSource, name: string) => rows(source, name).map(([words]) => words);
const only =
  (...counts: number[]) =>
  (id: string, monthsAgo: number) =>
    id === placements ? of(counts[counts.length - 1 - monthsAgo]!, 600) : null;
const target = (value: number) => [
  {
    measure: placements,
    target: value,
    tolerance: 0,
    start: plainDate('2018-04-01'),
    end: null,
    source: 'Invented',
  },
];

describe('the pages', () => {
  it('stand in the order the Board reads them, each once', () => {
    const pages = reportOf(aBoardSource(() => of(60, 600))).sheets.map(({ page }) => page);
    expect(pages.filter((page, i) => page !== pages[i - 1])).toEqual([
      'Cover',
      'On one page',
      'What changed and why',
      'Since you last met',
      'Who the children are',
      'Children in care',
      'Stability',
      'Safe and seen',
      'Education',
      'Health',
      'Leaving care',
      'Carers and workforce',
      'Compared with others',
      'What children and young people told us',
      'Data quality',
      'Definitions and notes',
      'Annex',
    ]);
  });

  it('have sheets of names of their own, and each chart its table', () => {
    const { sheets } = reportOf(aBoardSource(() => of(60, 600)));
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
    const drawn = sheets.filter(({ chart }) => chart);
    expect(drawn).toHaveLength(7);
    for (const { rows: months } of drawn) expect(months).toHaveLength(2);
  });

  it('say what is missing where nothing is recorded', () => {
    const bare = aBoardSource(() => null);
    expect(prose(bare, 'restated')).toEqual([
      'No extract was published before this one, so nothing can have been restated.',
    ]);
    expect(sheet(bare, 'actions').notes[0]).toContain('as far as the record knows');
    expect(sheet(bare, 'you-said-we-did').notes[0]).toContain('Nothing you asked for');
    expect(prose(bare, 'told-us')).toEqual(['Nobody’s questions are written down here yet.']);
    expect(sheet(bare, 'findings').notes[0]).toContain('No finding stood open');
    expect(sheet(bare, 'since-you-last-met').notes).toEqual([
      'No earlier meeting of the Board is recorded, so this month is held against the month before.',
      'No next meeting is announced.',
    ]);
  });
});

describe('page one', () => {
  const headline = (source: BoardSource) =>
    rows(source, 'page-one').find(([name]) => name === `Measure ${placements}`)!;

  it('is held against what the Board saw at its last meeting', () => {
    const meetings = { last: plainDate('2018-12-11'), next: plainDate('2019-03-12') };
    const source = aBoardSource(only(60, 70, 80), { months: 3, meetings });
    expect(headline(source).slice(4, 6)).toEqual([
      'Last meeting: 60 of 600 (10.0%).',
      '▲\u00A0Up 3.3 percentage points.',
    ]);
    expect(sheet(source, 'since-you-last-met').notes).toEqual([
      'You last met on 11 December 2018; the latest month that was over then was at 30 November 2018.',
      'You next meet on 12 March 2019.',
    ]);
  });

  it('has the same month of the year before', () => {
    const source = aBoardSource((id, ago) => (id === placements ? of(60 + ago, 600) : null), { months: 13 });
    expect(headline(source)).toContain('January 2018: 72 of 600 (12.0%).');
  });

  it.each([
    [300, '72 of 600 (12.0%)'],
    [301, '72 of 600 (12.0%), but of 301 it is not known'],
  ])('says of a month of which most is not known that it is so: %d of 600', (unknown, words) => {
    const catalogue = new Map(measures.map((id) => [id, aMeasure(id, { unknownCounts: true })]));
    const told = { met: 72, notMet: 528 - unknown, unknown };
    const source = aBoardSource((id) => (id === placements ? told : null), {
      months: 13,
      measures: catalogue,
    });
    expect(headline(source)).toContain(`January 2018: ${words}.`);
    const thenAndNow = boardMonthly.report(source).sheets.find(({ name }) => name === 'since-you-last-met')!;
    expect(thenAndNow.rows.flat()).toContainEqual(text(words));
  });

  it('says since when a figure of a year of its own is compared', () => {
    const catalogue = new Map(measures.map((id) => [id, aMeasure(id, { window: 'year to 31 March' })]));
    const source = aBoardSource((id, ago) => (id === placements ? of(60 + ago, 600) : null), {
      months: 13,
      measures: catalogue,
    });
    expect(headline(source)).toContain('▼\u00A0Down 2.0 percentage points since January 2018.');
  });

  const wavy = (middle: number) => (id: string, ago: number) =>
    id === placements ? of(middle + (ago % 2 ? 6 : -6), 600) : null;
  it.each([
    [10, 60, 'met, but some months will miss it by chance alone'],
    [8.5, 60, 'not met, but some months will meet it by chance alone'],
    [16, 60, 'met, and will be met again unless something changes'],
    [4, 60, 'not met, and will be missed unless something changes'],
  ])('says of a target of %d what the limits say of months to come', (value, middle, words) => {
    const source = aBoardSource(wavy(middle), { months: 14, targets: target(value) });
    expect(headline(source).find((each) => each.startsWith('Target'))).toContain(
      `Target ${value}% or lower: ${words}`,
    );
  });

  it('says nothing of the months to come where there may be no limits', () => {
    const catalogue = new Map(measures.map((id) => [id, aMeasure(id, { window: 'twelve months' })]));
    const source = aBoardSource(wavy(60), { months: 14, targets: target(10), measures: catalogue });
    expect(headline(source)).toContain('Target 10% or lower: met.');
    expect(sheet(source, placements).chart!.limits).toEqual([]);
  });
});

describe('a chart', () => {
  it('says that seven months are above the average, and has its limits and target', () => {
    const jump = (id: string, ago: number) =>
      id === placements ? of((ago < 7 ? 64 : 56) + (ago % 2), 600) : null;
    const { chart } = sheet(aBoardSource(jump, { months: 14, targets: target(8) }), placements);
    expect(chart!.finding).toBe(`Measure ${placements} has been above its average for seven months`);
    expect(chart!.limits).toEqual([
      expect.objectContaining({ from: '2017-12-31', to: '2019-01-31', mean: expect.closeTo(10.083, 3) }),
    ]);
    expect(chart!.target).toBe(8);
  });

  it('of fewer than twelve points has none, and says so', () => {
    const { chart, notes } = sheet(aBoardSource(only(60, 61)), placements);
    expect(chart!.limits).toEqual([]);
    expect(notes.at(-1)).toContain('there are 2, fewer than 12');
    expect(chart!.finding).toBe(
      `Measure ${placements}: up from 10.0% to 10.2% since December 2018, between 10.0% and 10.2%`,
    );
  });
});

describe('what changed and why', () => {
  const red = { targets: target(8) };

  it("has the owner's word in the order the Board reads it", () => {
    const commentary = new Map([
      [
        placements,
        {
          measure: placements,
          because: 'Two carers retired',
          weAreDoing: 'Four families are in training',
          by: plainDate('2019-04-30'),
          owner: 'Priya Marsh',
          writtenOn: plainDate('2019-02-04'),
        },
      ],
    ]);
    expect(prose(aBoardSource(only(60, 60), { ...red, commentary }), 'what-changed')).toEqual([
      `Needs attention: Measure ${placements}. 60 of 600 children (10.0%) were so. Worse than the target of 8 by more than the tolerance of 0. ` +
        'Because: Two carers retired. We are doing: Four families are in training. By: 30 April 2019. Owner: Priya Marsh.',
    ]);
    expect(prose(aBoardSource(only(60, 60), { ...red, commentary }), 'stability-commentary')[0]).toMatch(
      /Written on 4 February 2019\.$/,
    );
  });

  it('says that commentary is awaited', () => {
    expect(prose(aBoardSource(only(60, 60), red), 'what-changed')[0]).toMatch(
      /Commentary is awaited from its owner\.$/,
    );
  });

  it('has no more than five, a place of which is kept for a correction', () => {
    const restated = [
      { measure: placements, asAt: plainDate('2018-12-31'), was: 60, is: 61, causes: [], byDefinition: 1 },
    ];
    const source = aBoardSource((_, ago) => of(ago ? 60 : 200, 600), { restated });
    const told = prose(source, 'what-changed');
    expect(told).toHaveLength(5);
    expect(told.filter((words) => words!.startsWith('Data corrected'))).toHaveLength(1);
    expect(sheet(source, 'what-changed').notes[0]).toMatch(/^\d+ more measures need a word/);
  });
});

describe('a figure that is restated', () => {
  const causes = [
    { cause: 'recorded late', people: 3, numerator: 3 },
    { cause: 'recorded late', people: 2, numerator: 0 },
    { cause: 'no longer on the record', people: 1, numerator: -1 },
  ] as const;
  const restated = (rest: object = {}) => [
    { measure: placements, asAt: plainDate('2018-12-31'), was: 39, is: 41, causes, byDefinition: 0, ...rest },
  ];
  const told = (rest: Partial<Pick<BoardSource, 'restated' | 'variant'>>) =>
    prose(aBoardSource(only(41, 39), rest), 'restated')[0];

  it('is said with what was said, what is said now, and why', () => {
    expect(told({ restated: restated() })).toBe(
      `Measure ${placements}: We said 39 for December 2018. We now say 41: 3 moves recorded late (+3), 1 removed from the record (−1).`,
    );
    expect(told({ restated: restated({ causes: null }) })).toMatch(
      /We now say 41: why is not worked out yet\.$/,
    );
    expect(told({ restated: [] })).toBe('No figure of page one has changed since it was last published.');
  });

  it('by few people is not told to the public', () => {
    expect(told({ variant: 'open', restated: restated() })).toBe(
      `Measure ${placements}: what we said for December 2018 has changed by too few people to say.`,
    );
    expect(told({ variant: 'open', restated: restated({ is: 59 }) })).toMatch(
      /We said 39 for December 2018\. We now say 59: the causes are each of too few people to say\.$/,
    );
  });
});

describe('the open variant', () => {
  // Numbers that stand nowhere else: 7 and a number for each measure and month.
  const distinct = (id: string, ago: number) => 70_000 + measures.indexOf(id) * 20 + ago * 7;
  const mixed = 'placement-type';
  const catalogue = new Map(
    measures.map((id) => [
      id,
      aMeasure(id, id === mixed ? { kinds: ['foster', 'other'], unknownCounts: true } : {}),
    ]),
  );
  const groups: GroupFigure[] = [
    {
      id: 'a',
      words: 'Group a',
      numerator: 80_021,
      denominator: 90_017,
      unknown: 0,
      value: 0.889,
      lower: 0.88,
      upper: 0.9,
    },
    {
      id: 'b',
      words: 'Group b',
      numerator: 3,
      denominator: 81_131,
      unknown: 0,
      value: 0.1,
      lower: 0,
      upper: 0.2,
    },
  ];
  const breakdowns = new Map(
    measures.map((id) => [
      id,
      Object.fromEntries(
        ['age', 'sex', 'ethnicity', 'uasc', 'category-of-need', 'placement-type', 'team'].map((by) => [
          by,
          { groups, missing: null },
        ]),
      ),
    ]),
  );
  const rich = aBoardSource(
    (id, ago) => {
      const met = distinct(id, ago);
      const counts = { met, notMet: 95_003 - ago - met, unknown: 51_407 + ago, excluded: 61_503 + ago };
      return id === mixed ? { ...counts, among: { foster: met - 1009, other: 96_007 + ago - met } } : counts;
    },
    {
      measures: catalogue,
      breakdowns,
      months: 14,
      targets: target(8),
      meetings: { last: plainDate('2018-12-11'), next: null },
    },
  );

  const statistics = (): Statistic[] => [
    ...rich.months.flatMap(({ asAt, figures }) =>
      [...figures].flatMap(([measure, { numerator, denominator, unknown, excluded, kinds }]) => [
        { measure, asAt, breakdown: 'total', value: 'Total', numerator: numerator ?? 0, denominator },
        ...kinds.map(({ kind, count }) => ({
          measure,
          asAt,
          breakdown: 'kind',
          value: kind,
          numerator: count,
          denominator,
        })),
        {
          measure,
          asAt,
          breakdown: record.breakdown,
          value: record.notKnown,
          numerator: unknown!,
          denominator: null,
        },
        {
          measure,
          asAt,
          breakdown: record.breakdown,
          value: record.leftOut,
          numerator: excluded!,
          denominator: null,
        },
      ]),
    ),
    ...shownGroups(rich),
  ];

  /** Every word and number of a report, also those of its notes and charts. */
  const everything = ({ sheets, data }: TidyReport) =>
    [...sheets, data]
      .flatMap(({ notes, rows: all, chart, title }) => [
        title,
        ...notes,
        ...all.flatMap((row) => row.map(inWords)),
        JSON.stringify(chart ?? null),
      ])
      .join('\n')
      .replaceAll(/(\d),(?=\d{3})/g, '$1');

  const numbers = [
    ...new Set(
      statistics().flatMap(({ numerator, denominator }) => [
        numerator,
        ...(denominator === null ? [] : [denominator]),
      ]),
    ),
  ].filter((each) => each > 50_000);
  const shownIn = (source: BoardSource) => {
    const words = everything(reportOf(source));
    return numbers.filter((each) => new RegExp(`(?<!\\d)${each}(?!\\d)`).test(words));
  };

  it('shows no number that must be [c], anywhere', () => {
    const all = statistics();
    const open: BoardSource = {
      ...rich,
      variant: 'open',
      hidden: new Set(all.flatMap((each) => [keyOf(each), denominatorKeyOf(each)])),
    };
    expect(shownIn(open)).toEqual([]);
    // The restricted variant shows them, so that the above can fail: but for older months of measures without a chart of their own, which the data has.
    expect(shownIn(rich).length).toBeGreaterThan(0.95 * numbers.length);
    const percentages = everything(reportOf(open)).match(/\d+\.\d%/g) ?? [];
    expect(percentages).toEqual([]);
  });

  it('keeps the denominator of what is hidden where that tells nothing', () => {
    const key = keyOf({
      measure: placements,
      asAt: plainDate('2019-01-31'),
      breakdown: 'total',
      value: 'Total',
    });
    const open: BoardSource = { ...rich, variant: 'open', hidden: new Set([key]) };
    const headline = rows(open, 'page-one').find(([name]) => name === `Measure ${placements}`)!;
    expect(headline.slice(1, 3)).toEqual(['[c] of 95003', '[c] of 95003 children were so.']);
    expect(headline.at(-1)).toBe('Suppressed');
    expect(headline).toContain('Not compared.');
    expect(rows(open, placements).at(-1)!.slice(1)).toEqual(['[c]', '95,003', '[c]', '[c]', '[c]']);
    expect(sheet(open, placements).chart!.finding).toContain('there is no figure of January 2019 to draw');
  });

  it('hides small groups by the primary rule alone, and has no annex', () => {
    const open: BoardSource = { ...rich, variant: 'open' };
    expect(rows(open, `${placements}-by-age`)[1]!.slice(0, 3)).toEqual(['Group b', '[c]', '81,131']);
    expect(sheet(open, 'annex')).toBeUndefined();
    expect(rows(rich, 'annex').length).toBeGreaterThan(0);
  });

  it('shows no small number of what was asked, told, filled and found', () => {
    const voice = {
      requests: [
        { kind: 'passport', asked: 23, yes: 13, no: 4, partly: 1, withdrawn: 3, waiting: 2 },
        { kind: 'money', asked: 4, yes: 2, no: 1, partly: 0, withdrawn: 1, waiting: 0 },
      ],
      views: [{ how: 'advocate', views: 3 }],
    };
    const quality = {
      importedOn: null,
      fields: [{ field: 'UPN', present: 630, of: 633 }],
      findings: [{ team: 'North', errors: 3, warnings: 20, under30: 13, to90: 10, over90: 0 }],
    };
    const open = aBoardSource(only(60, 60), { variant: 'open', voice, quality });
    expect(rows(open, 'asked-for')).toEqual([
      ['A passport', '23'],
      ['Help with money', '[c]'],
    ]);
    expect(rows(open, 'views-heard')).toEqual([['An advocate spoke for you', '[c]']]);
    expect(rows(open, 'fields')).toEqual([['UPN', '[c]', '633', '[c]', '[c]', '[c]']]);
    expect(rows(open, 'findings')).toEqual([['North', ...Array(5).fill('[c]')]]);
    const restricted: BoardSource = { ...open, variant: 'restricted' };
    expect(rows(restricted, 'fields')[0]!.slice(1, 4)).toEqual(['630', '633', '99.5']);
    expect(rows(restricted, 'asked-for')[1]).toEqual(['Help with money', '4', '2', '0', '1', '1', '0']);
  });

  it.each([
    ['open', 'draft', 'Open — draft: must not be published yet. Small numbers are suppressed.'],
    ['open', 'published', 'Open — small numbers are suppressed.'],
    [
      'restricted',
      'draft',
      'Restricted — draft. Contains small numbers. Exempt: LGA 1972 Sch 12A paras 1 and 2.',
    ],
    [
      'restricted',
      'published',
      'Restricted — contains small numbers. Exempt: LGA 1972 Sch 12A paras 1 and 2.',
    ],
  ] as const)('%s, %s: is marked', (variant, status, marking) => {
    expect(reportOf(aBoardSource(() => null, { variant, status })).marking).toBe(marking);
  });
});
