import { aReport } from '../../test/builders/a-report.ts';
import { text, type Sheet } from './extract.ts';
import { pageOneText } from './page-one-text.ts';

const page: Sheet = {
  name: 'page-one',
  title: 'On one page',
  notes: ['A note that goes on. '.repeat(20).trim()],
  page: 'A page',
  layout: 'headlines',
  header: [],
  rows: [
    [
      'A name so long that it needs a second line beside the figure, and then a third',
      '39 of 633 (6.2%)',
      'A sentence.',
      'Good is low.',
      'Last month: 41 of 640 (6.4%).',
      '▼\u00A0Down 0.2 percentage points.',
      'No evidence of change',
    ].map(text),
  ],
};
const report = aReport({
  title: 'Extract',
  position: 'Position at a day.',
  marking: 'Restricted',
  sheets: [{ ...page, layout: 'table' }, page],
  data: page,
});

it('fits a hundred columns', () => {
  const widths = pageOneText(report)
    .split('\n')
    .map((line) => line.length);
  expect(Math.max(...widths)).toBe(100);
});

it('loses no word of the name', () => {
  const names = pageOneText(report)
    .split('\n')
    .slice(6, 9)
    .map((line) => line.slice(0, 36).trim());
  expect(names.join(' ')).toBe(page.rows[0]![0]!.kind === 'text' ? page.rows[0]![0]!.text : '');
});

it('puts figure, status and what is good on one line, and the change under them', () => {
  expect(pageOneText(report)).toMatch(/39 of 633 \(6\.2%\) +No evidence of change +Good is low\.\n/);
  expect(pageOneText(report)).toContain('Last month: 41 of 640 (6.4%). ▼\u00A0Down 0.2 percentage points.\n');
});

it('refuses a report without headlines', () => {
  expect(() => pageOneText({ ...report, sheets: [] })).toThrow(/"Extract" has no page of headlines/);
});
