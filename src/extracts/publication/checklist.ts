import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { noneRecorded, nothingKnown } from '../../snapshots/close-snapshot.service.ts';
import boardMonthly from '../board-monthly/board-monthly.extract.ts';
import { headlines } from '../board-monthly/topics.ts';
import { needsCommentary } from '../board-monthly/needs-commentary.ts';
import { measureOf, thisMonth, titleOf } from '../board-monthly/reading.ts';
import { dayInWords } from '../days-in-words.ts';
import type { BoardSource } from '../extract.ts';
import type { Change } from './changes.ts';

/** One thing that stands in the way of publishing, or that whoever publishes should know. */
export interface Check {
  readonly check:
    | 'night complete'
    | 'no failed measure'
    | 'commentary'
    | 'changes explained'
    | 'comments answered'
    | 'data errors'
    | 'next date';
  /** What it is about, in a few words: the title of a measure. */
  readonly about: string;
  /** What is so, and what to do. */
  readonly sentence: string;
}

export interface Checklist {
  readonly blocking: readonly Check[];
  readonly warnings: readonly Check[];
  /** `1 blocking: Health assessments` */
  readonly sentence: string;
}

/** What a version is held against. */
export interface Checked {
  readonly source: BoardSource;
  readonly count: {
    readonly isOver: boolean;
    readonly isUnderWay: boolean;
    readonly disagreeing: readonly string[];
  };
  readonly changes: readonly Change[];
  /** Why it was sent back, as long as it was not submitted again; null otherwise. */
  readonly sentBack: string | null;
}

/** More people of whom the record cannot tell than this share of all is a warning. */
const mostUnknown = 0.05;

/** Nothing is published while anything blocks it; warnings are told and left to whoever publishes. */
export function checklistOf(checked: Checked): Checklist {
  const { source, changes } = checked;
  const blocking: Check[] = [
    ...nightComplete(checked),
    ...failedMeasures(source),
    ...lackingCommentary(source, true),
    ...changes
      .filter(({ isWorkedOut }) => !isWorkedOut)
      .map(({ title }): Check => ({
        check: 'changes explained',
        about: title,
        sentence: `Why ${title} changed is being worked out by the jobs. Look again in a minute.`,
      })),
  ];
  const warnings: Check[] = [
    ...lackingCommentary(source, false),
    ...comments(checked),
    ...manyUnknown(source),
    ...(source.meetings.next
      ? []
      : [
          {
            check: 'next date' as const,
            about: 'Next date',
            sentence:
              "The Board's next meeting is not announced. Record it under /api/v1/extracts/board-meetings.",
          },
        ]),
  ];
  return { blocking, warnings, sentence: inWords(blocking) };
}

const inWords = (blocking: readonly Check[]): string =>
  blocking.length === 0
    ? 'Nothing blocks it.'
    : `${blocking.length} blocking: ${blocking.map(({ about }) => about).join(', ')}`;

function nightComplete({ source, count }: Checked): Check[] {
  const { asAt } = thisMonth(source);
  const check = (about: string, sentence: string): Check => ({ check: 'night complete', about, sentence });
  return [
    ...(count.isOver ? [] : [check('Night not complete', notOver(asAt))]),
    ...(count.isUnderWay
      ? [
          check(
            'Night not complete',
            `${dayInWords(asAt)} is being counted. Look again when the night is done.`,
          ),
        ]
      : []),
    ...count.disagreeing
      .filter((id) => boardMonthly.measures.includes(id))
      .map((id) =>
        check(
          titleOf(measureOf(source, id)),
          'Its list of people does not come to its figure. Tell your administrator to look in the log of the jobs.',
        ),
      ),
  ];
}

const notOver = (asAt: PlainDate): string =>
  `${dayInWords(asAt)} was not counted since it was over. Run: pledgekeeper nightly --as-at ${asAt}`;

/** Where nothing is recorded a figure is missing as it should be; one that failed has no counts and another reason. */
const nothingRecorded = [nothingKnown, ...Object.values(noneRecorded)].map(({ missing }) => missing);

function failedMeasures(source: BoardSource): Check[] {
  return boardMonthly.measures.flatMap((id): Check[] => {
    const figure = thisMonth(source).figures.get(id);
    if (figure && (figure.denominator !== null || nothingRecorded.includes(figure.missing))) return [];
    const about = titleOf(measureOf(source, id));
    const sentence = figure
      ? `${about} failed; the nightly run says why.`
      : `${about} was not counted for this month.`;
    return [{ check: 'no failed measure', about, sentence }];
  });
}

const lackingCommentary = (source: BoardSource, isRed: boolean): Check[] =>
  needsCommentary(source)
    .filter((needed) => needed.isRed === isRed && !source.commentary.has(needed.measure))
    .map(({ measure, because }) => ({
      check: 'commentary',
      about: titleOf(measureOf(source, measure)),
      sentence: `${titleOf(measureOf(source, measure))} lacks its owner's commentary. ${because}`,
    }));

const comments = ({ sentBack }: Checked): Check[] =>
  sentBack === null
    ? []
    : [{ check: 'comments answered', about: 'Sent back', sentence: `It was sent back: ${sentBack}` }];

function manyUnknown(source: BoardSource): Check[] {
  return headlines.flatMap(({ measure: id, people, unknown: what }): Check[] => {
    const measure = measureOf(source, id);
    const figure = thisMonth(source).figures.get(id);
    // The lower sum of a ratio counts no people.
    if (!figure || figure.unknown === null || figure.denominator === null || measure.shows === 'ratio')
      return [];
    const everyone = figure.denominator + (measure.unknownCounts ? 0 : figure.unknown);
    if (figure.unknown <= mostUnknown * everyone) return [];
    return [
      {
        check: 'data errors',
        about: titleOf(measure),
        sentence: `${figure.unknown} of ${everyone} ${people} have ${what}.`,
      },
    ];
  });
}
