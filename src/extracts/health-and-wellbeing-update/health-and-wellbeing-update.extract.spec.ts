import { anAction, aPlan, aReportSource, observed } from '../../../test/builders/a-report-source.ts';
import { everything, isWrittenAs, rowsOf } from '../../../test/builders/written.ts';
import scrutiny from '../scrutiny-report/scrutiny-report.extract.ts';
import { keyOf } from '../suppression/statistic.ts';
import update from './health-and-wellbeing-update.extract.ts';

it('is written as expected', () =>
  isWrittenAs(
    () => update.report(aReportSource()),
    new URL('expected/health-and-wellbeing-2019-01.html.txt', import.meta.url),
  ));

describe('what was done', () => {
  const done = (doneOn: string) =>
    rowsOf(
      update.report(
        aReportSource({
          actions: [anAction({ doneOn: doneOn as '2019-01-01', evidence: 'Two posts filled.' })],
        }),
      ),
      'ashdale-plan-healthy-done',
    )[0]![0];
  const standing = (doneOn: string) =>
    rowsOf(
      update.report(aReportSource({ actions: [anAction({ doneOn: doneOn as '2019-01-01' })] })),
      'ashdale-plan-healthy-actions',
    ).map(([words]) => words);

  it.each([
    [
      'the first day of the half year',
      '2018-08-01',
      /^Done on 1 August 2018: two more school nurses\. Two posts/,
    ],
    [
      'the day before it',
      '2018-07-31',
      /^Nothing is recorded as done between 1 August 2018 and 31 January 2019/,
    ],
    ['its last day', '2019-01-31', /^Done on 31 January 2019/],
    ['the day after', '2019-02-01', /^Nothing is recorded/],
  ])('%s', (_, day, words) => expect(done(day)).toMatch(words));

  it('leaves an action out that was done before, and keeps one of which nothing is recorded', () => {
    expect(standing('2018-07-31')).toEqual(['open surgeries']);
    expect(standing('2018-08-01')).toEqual(['two more school nurses', 'open surgeries']);
  });

  it('tells how an action stood then beside now', () => {
    const stood = (more: Parameters<typeof anAction>[0]) =>
      rowsOf(
        update.report(aReportSource({ actions: [anAction(more)] })),
        'ashdale-plan-healthy-actions',
      )[0]!.slice(3);
    expect(stood({ due: '2018-08-01' })).toEqual(['On time.', 'Late.']);
    expect(stood({ due: '2018-07-31' })).toEqual(['On time.', 'Late.']);
    expect(stood({ due: '2018-07-30' })).toEqual(['Late.', 'Late.']);
    expect(stood({ agreedOn: '2018-08-01' })).toEqual(['Not agreed yet.', 'On time.']);
  });

  it('tells of a day that was moved since how it was then', () => {
    const report = update.report(
      aReportSource({
        actions: [anAction({ due: '2019-06-30' })],
        actionsBefore: [anAction({ due: '2018-07-30' })],
      }),
    );
    const [row] = rowsOf(report, 'ashdale-plan-healthy-actions');
    expect(row!.slice(2)).toEqual(['30 June 2019', 'Late.', 'On time.']);
  });

  it.each([
    ['2019-01-31', 'Nothing is recorded of it.'],
    ['2019-02-01', 'The plan has not begun.'],
  ] as const)('says of an action of which nothing is recorded why, of a plan from %s', (start, words) => {
    const report = update.report(aReportSource({ plans: [aPlan({ start })], actions: [] }));
    expect(rowsOf(report, 'ashdale-plan-healthy-actions').map((row) => row.at(-1))).toEqual([words, words]);
  });

  it('says which answers no figure gives', () => {
    const rows = rowsOf(update.report(aReportSource()), 'ashdale-plan-healthy-done').flat();
    expect(rows).toContain('No figure of this report answers: Good stories.');
  });
});

describe('indicators', () => {
  const rows = (name: string, observations = aReportSource().observations) =>
    rowsOf(update.report(aReportSource({ observations })), `ashdale-plan-${name}`);

  it('stand then beside now, those of everybody apart from those of a service', () => {
    expect(rows('healthy-population')[0]!.slice(0, 3)).toEqual(['Healthy weight at five', '74%', '77%']);
    expect(rows('healthy-population')).toHaveLength(2);
    expect(rows('stable-performance')).toHaveLength(1);
    expect(() => rows('healthy-performance')).toThrow(/No sheet/);
  });

  it('are of the group that is asked of, and of nobody else', () => {
    expect(rows('healthy-population', [observed('good-health', 2018, 76)])[1]![2]).toBe('No figure');
    expect(
      rows('healthy-population', [observed('good-health', 2018, 52, { group: 'LGBT+' })])[1]!.slice(0, 3),
    ).toEqual(['In good health (LGBT+)', 'No figure', '52%']);
  });

  it('have not moved while nothing newer is published', () => {
    expect(rows('healthy-population', [observed('healthy-weight', 2017, 74)])[0]!.slice(1, 4)).toEqual([
      '74%',
      '74%',
      'Nothing newer is published',
    ]);
  });
});

it('says that no plan is kept where none is', () => {
  expect(everything(update.report(aReportSource({ plans: [] })))).toMatch(/No plan is kept here/);
});

describe('whose plans it tells of', () => {
  const titles = (more: Parameters<typeof aPlan>[0]) =>
    rowsOf(update.report(aReportSource({ plans: [aPlan(more)] })), 'about').flat();

  it.each([
    ['another council’s', { authority: 'E08000033' }, false],
    ['one that ended with the month', { end: '2019-01-31' }, false],
    ['one that holds on its last day', { end: '2019-02-01' }, true],
    ['one that is still to begin', { start: '2019-04-01' }, true],
    ['one without an end', { end: undefined }, true],
  ] as const)('%s', (_, more, isTold) => expect(titles(more).includes('Ashdale Plan 2018–21')).toBe(isTold));

  it('leaves out what another council promised, and keeps what a plan promised that is kept no longer', () => {
    const told = (plans: ReturnType<typeof aPlan>[]) =>
      rowsOf(scrutiny.report(aReportSource({ plans, actions: [anAction()] })), 'actions');
    expect(told([aPlan({ authority: 'E08000033' })])).toEqual([['No action is on the record.']]);
    expect(told([])).toHaveLength(1);
    expect(told([])[0]![0]).toBe('two more school nurses');
  });
});

it('tells two plans apart that name a priority alike', () => {
  const plans = [aPlan(), aPlan({ id: 'other-plan', title: 'Other' })];
  const names = update.report(aReportSource({ plans })).sheets.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it('tells the public nothing of a hidden figure of half a year before', () => {
  const health = {
    measure: 'health-assessed',
    asAt: '2018-07-31',
    breakdown: 'total',
    value: 'Total',
  } as const;
  const open = update.report(aReportSource({}, { variant: 'open', hidden: new Set([keyOf(health)]) }));
  expect(rowsOf(open, 'health')[0]).toEqual([
    'Measure health-assessed',
    '[c] of 633',
    '300 of 633 (47.4%)',
    'Not compared.',
    'Not compared',
  ]);
});
