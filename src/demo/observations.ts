import { csv, type Cell } from './csv.ts';

const columns = [
  'MEASURE',
  'ASPECT',
  'PERIOD_START',
  'PERIOD_END',
  'VALUE',
  'WORD',
  'NUMERATOR',
  'DENOMINATOR',
  'SOURCE_TITLE',
  'SOURCE_PART',
  'SOURCE_URL',
  'OBSERVED_ON',
  'PUBLISHED_ON',
  'REASON',
] as const;
type Row = Partial<Record<(typeof columns)[number], Cell>>;

const from = (what: string): Row => ({
  SOURCE_TITLE: `Invented for the demonstration; no ${what} of Kirklees Council`,
  SOURCE_PART: 'page 1',
});
const inspection: Row = {
  MEASURE: 'inspection-outcome',
  PERIOD_START: '04/06/2018',
  PERIOD_END: '16/06/2018',
  OBSERVED_ON: '15/06/2018',
  PUBLISHED_ON: '27/07/2018',
  ...from('inspection'),
};
const audit: Row = { MEASURE: 'case-audit-results', ...from('case audit') };
const autumn: Row = { PERIOD_START: '01/10/2018', PERIOD_END: '01/01/2019' };
const visits: Row = {
  MEASURE: 'members-visits',
  ...autumn,
  OBSERVED_ON: '08/01/2019',
  ...from('members’ visit'),
};

const rows: readonly Row[] = [
  { ...inspection, ASPECT: 'overall effectiveness', WORD: 'requires improvement to be good' },
  { ...inspection, ASPECT: 'experiences and progress of children in care and care leavers', WORD: 'good' },
  {
    ...audit,
    PERIOD_START: '01/07/2018',
    PERIOD_END: '01/10/2018',
    NUMERATOR: 17,
    DENOMINATOR: 26,
    OBSERVED_ON: '11/10/2018',
  },
  { ...audit, ...autumn, NUMERATOR: 21, DENOMINATOR: 28, OBSERVED_ON: '14/01/2019' },
  { ...visits, ASPECT: "to children's homes", VALUE: 5 },
  { ...visits, ASPECT: "to children's groups", VALUE: 3 },
  {
    MEASURE: 'members-training',
    PERIOD_START: '01/04/2018',
    PERIOD_END: '01/01/2019',
    NUMERATOR: 41,
    DENOMINATOR: 69,
    OBSERVED_ON: '10/01/2019',
    ...from('members’ training'),
  },
];

/** What was observed up to the story's end. The sources say in so many words that nobody observed it. */
export const observationsCsv = csv(
  columns,
  rows.map((row) => columns.map((column) => row[column] ?? null)),
);
