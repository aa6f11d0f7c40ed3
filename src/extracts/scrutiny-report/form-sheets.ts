import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { dayInWords, monthInWords } from '../days-in-words.ts';
import { text, type BoardSource, type Sheet } from '../extract.ts';
import { statusText } from '../board-monthly/cover.ts';
import { thisMonth } from '../board-monthly/reading.ts';
import type { ReportSource } from '../reports/report-source.ts';
import { committeeFields, notRecorded, type CommitteeField, type CommitteeForm } from './committee-form.ts';

/** The head of the form: which meeting, and what it is given. */
export const headingSheet = ({ form, board }: ReportSource, page: string): Sheet => ({
  name: 'heading',
  title: 'The meeting and the report',
  notes: [],
  page,
  layout: 'facts',
  header: ['Item', 'Value'],
  rows: [
    ...committeeFields.heading.slice(0, 2).map((field) => row(form, field)),
    ['Title of report', titleOf(board)].map(text),
    ...committeeFields.heading.slice(2).map((field) => row(form, field)),
  ],
});

const titleOf = (board: BoardSource): string =>
  `Outcomes for looked-after children and care leavers, ${monthInWords(thisMonth(board).asAt)}`;

/** What the committee asks of every report before it reads it. */
export const decisionSheet = ({ form }: ReportSource, page: string): Sheet => ({
  name: 'decision',
  title: 'Decision, sign-off and consultation',
  notes: [],
  page,
  layout: 'facts',
  header: ['Question', 'Answer'],
  rows: committeeFields.decision.map((field) => row(form, field)),
});

/** Parts 3 to 10: what only people know, with the papers that the program knows of. */
export const closingSheets = (source: ReportSource, page: string): Sheet[] => [
  {
    name: 'implications',
    title: '3 Implications for the council',
    notes: [],
    page,
    layout: 'facts',
    header: ['Of', 'In words'],
    rows: committeeFields.implications.map((field) => row(source.form, field)),
  },
  ...committeeFields.after.map((field): Sheet => ({
    name: field.name.toLowerCase(),
    title: field.label,
    notes: field.name === 'background' ? papers(source) : field.name === 'nextSteps' ? meetings(source) : [],
    page,
    layout: 'prose',
    header: ['In words'],
    rows: (said(source.form, field) ?? notRecorded).split(/\s*\n\s*/).map((paragraph) => [text(paragraph)]),
  })),
];

const row = (form: CommitteeForm, field: CommitteeField) =>
  [field.label, said(form, field) ?? notRecorded].map(text);

function said(form: CommitteeForm, { name, kind }: CommitteeField): string | null {
  const words = form[name as keyof CommitteeForm];
  if (!words) return null;
  return kind === 'day' ? dayInWords(words as PlainDate) : words;
}

function papers({ board, plans }: ReportSource): string[] {
  const month = monthInWords(thisMonth(board).asAt);
  return [
    `Figures: Corporate Parenting Board extract, ${month}, version ${board.version} (${statusText(board).toLowerCase()}).`,
    ...plans.map(({ title, source: { part } }) => `Plan: ${title}${part ? `, ${part}` : ''}.`),
  ];
}

function meetings({ board: { meetings: known } }: ReportSource): string[] {
  return [
    known.next
      ? `The Corporate Parenting Board meets next on ${dayInWords(known.next)}.`
      : 'No next meeting of the Corporate Parenting Board is announced.',
  ];
}
