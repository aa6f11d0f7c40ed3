import { observationsCsv } from '../../src/demo/observations.ts';
import { Importing } from './importing.ts';

let importing: Importing;
beforeEach(async () => {
  importing = await Importing.open();
});
afterEach(() => importing.close());

const columns =
  'MEASURE,ASPECT,PERIOD_START,PERIOD_END,VALUE,WORD,NUMERATOR,DENOMINATOR,SOURCE_TITLE,SOURCE_PART,SOURCE_URL,OBSERVED_ON,PUBLISHED_ON,REASON';
const send = (...rows: string[]) =>
  importing.sendFiles({ 'sent.csv': [columns, ...rows, ''].join('\n') }, { today: '2018-08-01' });
type Report = Awaited<ReturnType<typeof send>>;
const counts = ({ files }: Report) => files.map(({ read, recorded, refused }) => [read, recorded, refused]);
const codes = ({ findings }: Report) => findings.map(({ line, column, code }) => [line, column, code]);
const rowsOf = async (sql: string) => (await importing.owner.query(sql)).rows;
const kept = () =>
  rowsOf(
    `select measure, aspect, "start", "end", value::float8 as value, word, numerator, denominator, source_title as source,
       reason, corrects is not null as corrects from observation order by measure, known_from, numerator, word`,
  );

interface Audit {
  good?: string;
  of?: string;
  source?: string;
  reason?: string;
  start?: string;
  end?: string;
}
const audit = ({
  good = '18',
  of = '24',
  source = 'Invented audit',
  reason = '',
  start = '01/04/2018',
  end = '01/07/2018',
}: Audit = {}) =>
  `case-audit-results,,${start},${end},,,${good},${of},${source},page 2,,10/07/2018,,${reason}`;
const graded = (word: string, aspect = 'overall effectiveness') =>
  `inspection-outcome,${aspect},04/06/2018,16/06/2018,,${word},,,Invented report,page 1,https://www.example.org/report,15/06/2018,27/07/2018,`;

it('keeps what was observed: a word, so many of so many, a number, of a span or of one day', async () => {
  const report = await send(
    graded('good'),
    audit(),
    `members-visits,to children's homes,09/05/2018,,2,,,,Invented minutes,item 4,,09/05/2018,,`,
  );
  expect([counts(report), report.findings]).toEqual([[[3, 3, 0]], []]);
  const nothing = { aspect: null, value: null, word: null, numerator: null, denominator: null };
  const own = { ...nothing, reason: null, corrects: false };
  expect(await kept()).toEqual([
    {
      ...own,
      measure: 'case-audit-results',
      start: '2018-04-01',
      end: '2018-07-01',
      numerator: 18,
      denominator: 24,
      source: 'Invented audit',
    },
    {
      ...own,
      measure: 'inspection-outcome',
      aspect: 'overall effectiveness',
      start: '2018-06-04',
      end: '2018-06-16',
      word: 'good',
      source: 'Invented report',
    },
    {
      ...own,
      measure: 'members-visits',
      aspect: "to children's homes",
      start: '2018-05-09',
      end: '2018-05-10',
      value: 2,
      source: 'Invented minutes',
    },
  ]);
  const [{ source_import: from, recorded_by: by, published }] = await rowsOf(
    `select source_import, recorded_by, published_on as published from observation where word = 'good'`,
  );
  expect([typeof from, by, published]).toEqual(['string', null, '2018-07-27']);
});

it('the same file twice changes nothing, nor does a row that stands twice in it', async () => {
  await send(graded('good'), audit());
  const stand = await rowsOf('select * from observation order by id');
  const again = await send(graded('good'), audit(), audit());
  expect([counts(again), again.findings]).toEqual([[[3, 3, 0]], []]);
  expect(await rowsOf('select * from observation order by id')).toEqual(stand);
});

it.each<[string, string, [string, string][]]>([
  ['a word the scale does not have', graded('fine'), [['WORD', 'unknown-word']]],
  [
    'a judgement that was not made then',
    graded('good', 'experiences and progress of care leavers'),
    [['ASPECT', 'not-an-aspect']],
  ],
  ['no aspect', graded('good', ''), [['ASPECT', 'not-an-aspect']]],
  [
    'a measure nobody has heard of',
    audit().replace('case-audit-results', 'tea-breaks'),
    [['MEASURE', 'not-observed']],
  ],
  [
    'a measure that is counted',
    audit().replace('case-audit-results', 'foster-care'),
    [['MEASURE', 'not-observed']],
  ],
  ['what is no id', audit().replace('case-audit-results', 'Case audits'), [['MEASURE', 'not-a-measure']]],
  ['more than all', audit({ good: '25' }), [['NUMERATOR', 'numerator-above-denominator']]],
  ['of none', audit({ good: '0', of: '0' }), [['DENOMINATOR', 'none-observed']]],
  ['of how many is not said', audit({ of: '' }), [['DENOMINATOR', 'not-said']]],
  ['a number that cannot be read', audit({ good: 'most' }), [['NUMERATOR', 'not-in-range']]],
  ['a period that goes on', audit({ end: '12/07/2018' }), [['OBSERVED_ON', 'period-not-over']]],
  ['a period of no days', audit({ end: '01/04/2018' }), [['PERIOD_END', 'ends-before-it-begins']]],
  [
    'a reason with nothing to correct',
    audit({ reason: 'Two cases were counted twice' }),
    [['REASON', 'nothing-to-correct']],
  ],
])('refuses the row with %s, and leaves the others', async (_, row, faults) => {
  const report = await send(row, audit({ source: 'Another paper' }));
  expect(counts(report)).toEqual([[2, 1, 1]]);
  expect(codes(report)).toEqual(faults.map(([column, code]) => [2, column, code]));
  expect(await kept()).toMatchObject([{ source: 'Another paper' }]);
});

describe('what says otherwise', () => {
  const reason = 'Two cases were counted twice';

  it('is refused without a reason, and what stands stays', async () => {
    await send(audit());
    const report = await send(audit({ good: '16' }));
    expect([counts(report), codes(report)]).toEqual([[[1, 0, 1]], [[2, 'REASON', 'observation-differs']]]);
    expect(await kept()).toMatchObject([{ numerator: 18 }]);
  });

  it('takes its place with a reason, as a row of its own that names the other', async () => {
    await send(audit());
    const correction = audit({ good: '16', of: '22', reason });
    const report = await send(correction);
    expect([counts(report), report.findings]).toEqual([[[1, 1, 0]], []]);
    const both = await rowsOf(
      `select o.numerator, o.reason, b.numerator as instead_of from observation o left join observation b on b.id = o.corrects order by 1`,
    );
    expect(both).toEqual([
      { numerator: 16, reason, instead_of: 18 },
      { numerator: 18, reason: null, instead_of: null },
    ]);
    // Neither file leaves a trace when it comes again, in whatever order.
    for (const again of [await send(correction), await send(audit()), await send(audit(), correction)])
      expect(again.findings).toEqual([]);
    expect(await kept()).toHaveLength(2);
  });

  it('stands beside it when another source says it', async () => {
    await send(audit());
    const report = await send(audit({ good: '16', source: 'Another paper' }));
    expect(report.findings).toEqual([]);
    expect(await kept()).toHaveLength(2);
  });

  it('may be corrected in turn, back to what it was', async () => {
    await send(audit(), audit({ good: '16', reason }), audit({ reason: 'They were not counted twice' }));
    expect(
      await rowsOf(
        `select numerator from observation o where not exists (select from observation c where c.corrects = o.id)`,
      ),
    ).toEqual([{ numerator: 18 }]);
    expect(await kept()).toHaveLength(3);
  });
});

it('is never changed or deleted, by nobody', async () => {
  await send(audit());
  for (const statement of [
    'update observation set numerator = 24',
    'delete from observation',
    'truncate observation',
  ])
    await expect(importing.owner.query(statement)).rejects.toThrow(/never changed or deleted/);
  for (const statement of ['update observation set numerator = 24', 'delete from observation'])
    await expect(importing.jobs.query(statement)).rejects.toMatchObject({ driverError: { code: '42501' } });
});

it('takes the demonstration’s file, whose every source says that it is invented', async () => {
  const report = await importing.sendFiles({ 'observations.csv': observationsCsv }, { today: '2019-01-31' });
  expect([report.findings, counts(report)]).toEqual([[], [[7, 7, 0]]]);
  expect(
    (await kept()).filter(({ source }) => !source.startsWith('Invented for the demonstration; no ')),
  ).toEqual([]);
  expect(new Set((await kept()).map(({ measure }) => measure)).size).toBe(4);
});
