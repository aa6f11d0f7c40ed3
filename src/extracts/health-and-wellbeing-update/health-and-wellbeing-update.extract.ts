import type { PlainDate } from '../../domain/dates/plain-date.ts';
import { measures, themes } from '../board-monthly/topics.ts';
import { monthsBefore, thisMonth } from '../board-monthly/reading.ts';
import { thenAndNow } from '../board-monthly/then-and-now.ts';
import { dayInWords } from '../days-in-words.ts';
import { text, type Sheet } from '../extract.ts';
import { defineReport, monthsBetween, type ReportSource } from '../reports/report-source.ts';
import { prioritySheets } from './priority-sheets.ts';

const health = 'Health of children in care';

/** Every half year: what was done of each priority, and where it stands beside half a year before. */
export default defineReport({
  id: 'health-and-wellbeing',
  title: 'Update to the Health and Wellbeing Board',
  audience: 'Health and Wellbeing Board',
  measures,
  sheets: (source) => {
    const before = monthsBefore(source.board, monthsBetween);
    const { drawn, others } = themes.find(({ name }) => name === 'health')!;
    return [
      about(source, before.asAt),
      ...source.plans.flatMap((plan) =>
        plan.priorities.flatMap((priority) => prioritySheets(source, plan, priority, before)),
      ),
      thenAndNow(source.board, [drawn, ...others], before, {
        name: 'health',
        title: health,
        page: health,
        notes: [
          'These are of children in care, counted from the record; the population indicators above are of everybody who lives here.',
        ],
      }),
    ];
  },
});

function about({ plans, board }: ReportSource, before: PlainDate): Sheet {
  const { asAt } = thisMonth(board);
  return {
    name: 'about',
    title: 'About this update',
    notes: plans.length
      ? []
      : ['No plan is kept here that held or was to hold, so no priority can be told of.'],
    page: 'About this update',
    layout: 'facts',
    header: ['Item', 'Value'],
    rows: [
      ['Now', dayInWords(asAt)],
      ['Half a year before', dayInWords(before)],
      ...plans.map(({ title, start, end, source }) => [
        title,
        `${start ? `From ${dayInWords(start)}` : 'No first day is named'}${end ? ` until ${dayInWords(end)}` : ''}. ${source.title}${source.url ? `, ${source.url}` : ''}`,
      ]),
    ].map((row) => row.map((words) => text(words!))),
  };
}
