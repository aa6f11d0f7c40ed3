import { dateOf } from '../../domain/dates/plain-date.ts';
import { kirklees } from '../../../test/builders/places.ts';
import { defineCheck, type Check, type ReturnContext } from '../ssda903/checks/check.ts';
import { childReturn, returnRow, type AnyRow } from '../ssda903/checks/return-rows.ts';
import { CheckRun, type Needed } from './run-checks.ts';

const context: ReturnContext = {
  collectionYear: 2018,
  start: dateOf(2017, 4, 1),
  lastDay: dateOf(2018, 3, 31),
  authority: kirklees,
  providers: null,
  sharedUpns: new Set(),
};
const check = (said: Partial<Check>): Check =>
  defineCheck({
    rule: 'X1',
    says: 'A review is told',
    todo: 'Take it out',
    severity: 'query',
    from: 2018,
    fields: { Reviews: ['REVIEW'] },
    find: ({ Reviews }) => Reviews,
    ...said,
  });
const review = (index: number, day: string, isLastYear = false) =>
  returnRow('Reviews', index, { CHILD: '0001', REVIEW: day }, isLastYear) as AnyRow;
const runOver = (rows: readonly AnyRow[], checks: readonly Check[], held: readonly Needed[] = []) => {
  const run = new CheckRun(checks, new Set(held), context);
  const found = run.of(childReturn('0001', rows, true), ({ index }) => ({ file: 'r.csv', line: index + 2 }));
  return { run, found: found.map(({ rule, row, nth, line }) => `${rule} ${row} ${nth} ${line}`) };
};

it('tells rows that are alike apart', () => {
  const rows = [review(0, '01/06/2017'), review(1, '01/06/2017'), review(2, '02/06/2017')];
  expect(runOver(rows, [check({})]).found).toEqual([
    'X1 REVIEW 01/06/2017 0 2',
    'X1 REVIEW 01/06/2017 1 3',
    'X1 REVIEW 02/06/2017 0 4',
  ]);
});

it('gives a row of last year no line of these files, and finds it though this year has none', () => {
  const last = check({ find: ({ lastYear }) => lastYear!.Reviews });
  expect(runOver([review(0, '01/06/2016', true)], [last]).found).toEqual(['X1 REVIEW 01/06/2016 0 null']);
});

it('a check that throws finds nothing, the others stand, and its words are not kept', () => {
  const throws = check({
    rule: 'X2',
    find: () => {
      throw new TypeError('of HD1 1AA');
    },
  });
  const { run, found } = runOver([review(0, '01/06/2017')], [throws, check({})]);
  expect(found).toEqual(['X1 REVIEW 01/06/2017 0 2']);
  expect([...run.failed]).toEqual([['X2', 'TypeError']]);
});

it('leaves out a check that lacks what it needs, and says so', () => {
  const needy = check({ needs: ['places', 'last year'] });
  expect(runOver([review(0, '01/06/2017')], [needy], ['places']).run.leftOut).toEqual([
    { rule: 'X1', reason: 'needs last year, which is not held' },
  ]);
  expect(runOver([review(0, '01/06/2017')], [needy], ['places', 'last year']).found).toHaveLength(1);
});

it('asks no check of a child without a row of the tables it blames', () => {
  let asked = 0;
  const counts = check({
    find: () => {
      asked += 1;
      return [];
    },
  });
  runOver([returnRow('Header', 0, { CHILD: '0001' }) as AnyRow], [counts]);
  expect(asked).toBe(0);
  runOver([review(0, '')], [counts]);
  expect(asked).toBe(1);
});
