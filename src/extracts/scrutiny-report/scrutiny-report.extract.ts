import { pledges } from '../../measures/pledges.ts';
import { comparedPage } from '../board-monthly/compared.ts';
import { sentenceOf } from '../board-monthly/figure-words.ts';
import { needsCommentary } from '../board-monthly/needs-commentary.ts';
import { statusWords } from '../board-monthly/page-one.ts';
import { measureOf, thisMonth } from '../board-monthly/reading.ts';
import { measuresTable } from '../board-monthly/theme-page.ts';
import { headlines, measures, topics, voices } from '../board-monthly/topics.ts';
import { whatChanged } from '../board-monthly/what-changed.ts';
import { text, type BoardSource, type Sheet } from '../extract.ts';
import { actionsTable } from '../reports/actions-table.ts';
import { defineReport } from '../reports/report-source.ts';
import { closingSheets, decisionSheet, headingSheet } from './form-sheets.ts';

const form = 'Report to the committee';
const information = '2 Information required to take a decision';
const closing = '3 to 10: implications, consultees and recommendations';

/** The Scrutiny Panel's report in the committee's own form. */
export default defineReport({
  id: 'scrutiny',
  title: 'Report to Scrutiny',
  audience: "Children's Scrutiny Panel",
  measures,
  sheets: (source) => [
    headingSheet(source, form),
    decisionSheet(source, form),
    summary(source.board),
    ...byPledge(source.board),
    { ...whatChanged(source.board), page: information },
    actionsTable([{ on: thisMonth(source.board).asAt, actions: source.actions }], {
      name: 'actions',
      title: 'What the council gave its word on',
      page: information,
    }),
    ...comparedPage(source.board).map((sheet) => ({ ...sheet, page: information })),
    ...closingSheets(source, closing),
  ],
});

/** Each headline in a sentence with its status word, after how many need attention. */
function summary(board: BoardSource): Sheet {
  const needed = needsCommentary(board);
  const reds = needed.filter(({ isRed }) => isRed).length;
  return {
    name: 'summary',
    title: '1 Summary',
    notes: [],
    page: form,
    layout: 'prose',
    header: ['In words'],
    rows: [
      `${reds || 'None'} of the measures here ${reds > 1 ? 'miss their targets' : 'misses its target'} by more than the tolerance; ` +
        `${needed.length - reds || 'none'} more moved by more than chance alone would move them.`,
      ...headlines.map(
        (topic) =>
          `${sentenceOf(measureOf(board, topic.measure), topic, thisMonth(board))} ${statusWords(board, topic)}.`,
      ),
    ].map((words) => [text(words)]),
  };
}

/** The outcomes that each pledge is measured by, page one's first; counts that neither way is good of are context and left out. */
const byPledge = (board: BoardSource): Sheet[] =>
  pledges.map(({ pledge, title }) =>
    measuresTable(
      board,
      topics.filter((topic) => {
        const measure = measureOf(board, topic.measure);
        return (
          measure.pledge === pledge &&
          !measure.kinds &&
          (measure.better !== 'neither' || isHeadline(topic.measure))
        );
      }),
      { name: `pledge-${pledge}`, title, page: information, notes: [] },
    ),
  );

const isHeadline = (measure: string): boolean =>
  [...headlines, ...voices].some((topic) => topic.measure === measure);
