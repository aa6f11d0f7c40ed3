import { plainDate, type PlainDate } from '../../src/domain/dates/plain-date.ts';
import {
  day,
  link,
  number,
  symbol,
  text,
  type Cell,
  type Chart,
  type TidyReport,
} from '../../src/extracts/extract.ts';
import { aReport, aSheet } from './a-report.ts';

const monthEnd = (n: number): PlainDate =>
  plainDate(new Date(Date.UTC(2017, 2 + n, 0)).toISOString().slice(0, 10));

const percents = [
  6.1,
  6.4,
  6.0,
  5.8,
  6.6,
  6.3,
  null,
  6.2,
  6.5,
  6.1,
  5.9,
  6.4,
  6.2,
  6.6,
  6.3,
  6.0,
  6.1,
  9.6,
  6.5,
  6.2,
  null,
  6.4,
  6.6,
  6.2,
];

/** One month-end for each percentage, with an interval two either side; null is suppressed. */
export const months = (values: readonly (number | null)[] = percents): Cell[][] =>
  values.map((value, n) => [
    day(monthEnd(n)),
    ...(value === null
      ? Array<Cell>(5).fill(symbol('c'))
      : [
          number(Math.round(value * 6.33)),
          number(633),
          number(value, 1),
          number(Math.round((value - 1.7) * 10) / 10, 1),
          number(Math.round((value + 2.1) * 10) / 10, 1),
        ]),
  ]);

export const aChart = (rest: Partial<Chart> = {}): Chart => ({
  finding: 'October to July held steady, save for one month well above its limits',
  limits: [{ from: monthEnd(0), to: monthEnd(23), mean: 6.4, lower: 4.9, upper: 7.9 }],
  target: 8,
  day: 0,
  value: 3,
  lower: 4,
  upper: 5,
  unit: '%',
  ...rest,
});

const headings = ['As at', 'Number', 'Of', '%', 'Lower 95%', 'Upper 95%'];

/** A report with every layout, kind of cell and part of a chart there is. Its people, council and figures are invented. */
export const aRichReport = (): TidyReport =>
  aReport({
    fileName: 'board-extract-2019-01',
    title: 'Corporate Parenting Board extract — January 2019',
    position:
      'Position at 31 January 2019, using what had been recorded by 6 February 2019 at 02:14. Version 1.',
    marking: 'Restricted — contains small numbers. Exempt: LGA 1972 Sch 12A paras 1 and 2.',
    sheets: [
      aSheet({
        name: 'contents',
        title: 'Contents',
        page: 'On one page',
        layout: 'contents',
        header: ['Page'],
        rows: [
          'On one page',
          'What changed and why',
          'About',
          'Stability',
          'Children in care',
          'Definitions',
        ].map((page) => [text(page)]),
      }),
      aSheet({
        name: 'page-one',
        title: 'On one page',
        page: 'On one page',
        layout: 'headlines',
        header: ['Measure', 'Figure', 'In words', 'Good is', 'Last meeting', 'Target', 'Status'],
        rows: [
          [
            'Three or more placements',
            '39 of 633 (6.2%)',
            '39 of 633 children (6.2%) had three or more placements in the last 12 months.',
            'Good is low.',
            'Last meeting: 41 of 640 (6.4%).',
            'Target 8% or lower: met.',
            'No evidence of change',
          ],
          [
            'Education, employment or training',
            '143 of 254 (56.3%)',
            '143 of 254 care leavers (56.3%) were in education, employment or training.',
            'Good is high.',
            'Last meeting: 148 of 252 (58.7%).',
            'Target 65% or higher: not met.',
            'Getting worse',
          ],
          [
            'Views recorded',
            '540 of 633 (85.3%)',
            '540 of 633 children (85.3%) had their views recorded in the last 6 months.',
            'Good is high.',
            'Last meeting: 501 of 640 (78.3%).',
            'No target is set.',
            'Improving',
          ],
        ].map((row) => row.map(text)),
        notes: ['Small changes happen by chance alone.'],
      }),
      aSheet({
        name: 'what-changed',
        title: 'What changed and why',
        page: 'What changed and why',
        layout: 'prose',
        header: ['What changed'],
        rows: [
          [
            text(
              'Needs attention: fewer care leavers are in education, employment or training than at the last meeting.',
            ),
          ],
          [
            text(
              'Because: two training providers closed in November. We are doing: a monthly surgery with the college.',
            ),
          ],
        ],
      }),
      aSheet({
        name: 'about',
        title: 'About this extract',
        page: 'About',
        layout: 'facts',
        header: ['What', 'This extract'],
        rows: [
          [text('Council'), text('Ashdale Metropolitan Borough Council')],
          [text('Next meeting'), day('2019-03-14')],
          [text('Version'), number(1)],
          [text('Sign-off'), symbol('z')],
        ],
      }),
      aSheet({
        name: 'three-or-more-placements-in-the-last-12-months',
        title: 'Three or more placements',
        page: 'Stability',
        header: headings,
        rows: months(),
        chart: aChart(),
        notes: ['November was recorded late.'],
      }),
      aSheet({
        name: 'three-or-more-placements-in-the-last-12-months-by-age',
        title: 'Three or more placements, by age',
        page: 'Stability',
        header: ['Age', 'Number', 'Of', '%'],
        rows: [
          [text('Under 5'), symbol('c'), number(1105), symbol('c')],
          [text('5 to 9'), symbol('c'), number(98), symbol('c')],
          [text('10 to 15'), number(0), number(12), symbol('u')],
          [text('16 and 17'), symbol('x'), symbol('x'), symbol('x')],
        ],
      }),
      aSheet({
        name: 'children-in-care',
        title: 'Children in care',
        page: 'Children in care',
        header: ['As at', 'Children'],
        rows: months().map(([at], n) => [at!, number(610 + ((n * 7) % 30))]),
        chart: {
          finding: 'The number of children in care has hardly moved',
          limits: [],
          target: null,
          day: 0,
          value: 1,
          unit: '',
        },
      }),
      aSheet({
        name: 'definitions',
        title: 'Definitions',
        page: 'Definitions',
        layout: 'entries',
        header: ['Measure', 'Explanation', 'Source'],
        rows: [
          [
            text('Three or more placements'),
            text(
              'Of the children in care on the day, how many had three or more placements in the 12 months to it.',
            ),
            link('Guide to the SSDA903, section 4', 'https://example.org/guide?a=1&b=2'),
          ],
        ],
      }),
    ],
    data: aSheet({
      name: 'data',
      header: ['time_period', 'measure_code', 'numerator', 'value', 'flag', 'as_at'],
      rows: [
        [text('2019'), text('three-placements'), number(39), number(6.2, 1), text(''), day('2019-01-31')],
        [text('2018'), text('net-change'), number(-4), symbol('c'), symbol('c'), day('2018-12-31')],
      ],
    }),
    columns: aSheet({
      name: 'columns',
      header: ['column', 'holds'],
      rows: [
        ['time_period', 'The year of the month'],
        ['measure_code', 'The measure'],
        ['numerator', 'How many met it'],
        ['value', 'The percentage, rate, mean or count'],
        ['flag', 'A symbol in square brackets'],
        ['as_at', 'The day counted'],
      ].map((row) => row.map(text)),
    }),
  });
