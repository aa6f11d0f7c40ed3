import { anAction, aReportSource } from '../../../test/builders/a-report-source.ts';
import { everything, isWrittenAs, rowsOf } from '../../../test/builders/written.ts';
import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { everyField, notRecorded, type CommitteeForm } from './committee-form.ts';
import scrutinyReport from './scrutiny-report.extract.ts';
import { keyOf } from '../suppression/statistic.ts';

const recorded: CommitteeForm = {
  meeting: 'Children’s Scrutiny Panel',
  heldOn: '2019-02-20',
  purpose: 'To let the Panel see outcomes for children in care.',
  access: 'Public',
  finance: 'Yes, 11 February 2019',
  recommendations: 'That the Panel notes the report.\n\nThat it visits the drop-in.',
};

it('is written as expected', () =>
  isWrittenAs(
    () =>
      scrutinyReport.report(
        aReportSource({
          form: recorded,
          actions: [
            anAction(),
            anAction({
              id: 'b',
              text: 'more awareness sessions',
              due: null,
              doneOn: '2019-01-31',
              evidence: 'Minutes of January.',
            }),
          ],
        }),
      ),
    new URL('expected/scrutiny-2019-01.html.txt', import.meta.url),
  ));

describe('what only people know', () => {
  const answersOf = (form: CommitteeForm) => {
    const report = scrutinyReport.report(aReportSource({ form }));
    const rows = ['heading', 'decision', 'implications'].flatMap((name) => rowsOf(report, name));
    const after = report.sheets.filter(({ title }) => /^([4-9]|10) /.test(title));
    return [
      ...rows.filter(([label]) => label !== 'Title of report').map(([, answer]) => answer),
      ...after.map(({ name }) => rowsOf(report, name).flat().join(' / ')),
    ];
  };

  it('is told as not recorded wherever nothing was, and never made up', () => {
    expect(answersOf({})).toEqual(everyField.map(() => notRecorded));
  });

  it('is told in its own field, and in no other', () => {
    everyField.forEach(({ name }, place) => {
      const answers = answersOf({ [name]: '2019-02-20' });
      expect(answers[place]).toMatch(/20/);
      expect(answers.filter((answer) => answer !== notRecorded)).toHaveLength(1);
    });
  });

  it('keeps the paragraphs it was written in', () => {
    const report = scrutinyReport.report(aReportSource({ form: recorded }));
    expect(rowsOf(report, 'recommendations').flat()).toEqual([
      'That the Panel notes the report.',
      'That it visits the drop-in.',
    ]);
  });
});

describe('what the program knows', () => {
  it('sums up each headline in a sentence', () => {
    const report = scrutinyReport.report(aReportSource());
    expect(rowsOf(report, 'summary').flat().join('\n')).toMatch(
      /39 of 633 children \(6\.2%\) were so\. No evidence of change\./,
    );
  });

  it.each<[string, PlainDate | null, PlainDate | null, string]>([
    ['on its day', '2019-01-31', null, 'On time.'],
    ['the day after', '2019-01-30', null, 'Late.'],
    [
      'done on the last day',
      '2019-01-31',
      '2019-01-31',
      'Done in time, on 31 January 2019. No evidence is recorded.',
    ],
    ['done after the month', '2019-01-30', '2019-02-01', 'Late.'],
    ['without a day', null, null, 'No day set.'],
  ])('tells how an action stands at the end of the month: %s', (_, due, doneOn, words) => {
    const report = scrutinyReport.report(aReportSource({ actions: [anAction({ due, doneOn })] }));
    expect(rowsOf(report, 'actions')[0]!.at(-1)).toBe(words);
  });

  it('tells no action that was agreed later', () => {
    const report = scrutinyReport.report(aReportSource({ actions: [anAction({ agreedOn: '2019-02-01' })] }));
    expect(rowsOf(report, 'actions')).toEqual([['No action is on the record.']]);
  });
});

it('tells the public nothing of a figure that is hidden, in whatever words', () => {
  const placements = {
    measure: 'three-or-more-placements',
    asAt: '2019-01-31',
    breakdown: 'total',
    value: 'Total',
  } as const;
  const told = (hidden: ReadonlySet<string>) =>
    everything(scrutinyReport.report(aReportSource({}, { variant: 'open', hidden })));
  expect(told(new Set())).toMatch(/39 of 633/);
  const open = told(new Set([keyOf(placements)]));
  expect(open).not.toMatch(/39 of|6\.2%/);
  expect(open).toMatch(/\[c\] of 633/);
  expect(open).toMatch(/Open — small numbers are suppressed/);
});
