import { monthInWords } from '../days-in-words.ts';
import { defineExtract, type BoardSource, type Sheet } from '../extract.ts';
import { annex } from './annex.ts';
import { comparedPage } from './compared.ts';
import { contextPage } from './context.ts';
import { contents, cover, position } from './cover.ts';
import { dataQualityPage } from './data-quality.ts';
import { definitions } from './definitions.ts';
import { markingOf } from './marking.ts';
import { pageOne } from './page-one.ts';
import { thisMonth } from './reading.ts';
import { sinceYouMet } from './since-you-met.ts';
import { themePage } from './theme-page.ts';
import { columns, tidy } from './tidy.ts';
import { measures, themes } from './topics.ts';
import { voicePage } from './voice.ts';
import { whatChanged } from './what-changed.ts';
import { withoutHidden } from './without-hidden.ts';

export default defineExtract<BoardSource>({
  id: 'board-monthly',
  audience: 'Corporate Parenting Board',
  measures,
  report(whole) {
    const source = withoutHidden(whole);
    const { asAt } = thisMonth(source);
    const marking = markingOf(source);
    const pages = pagesOf(source);
    return {
      fileName: `board-extract-${asAt.slice(0, 7)}`,
      title: `Corporate Parenting Board extract — ${monthInWords(asAt)}`,
      position: position(source),
      marking,
      variant: source.variant,
      version: source.version,
      sheets: [cover(source), contents(pages), ...pages],
      data: tidy(source, measures, marking),
      columns,
    };
  },
});

const pagesOf = (source: BoardSource): Sheet[] => [
  pageOne(source),
  whatChanged(source),
  ...sinceYouMet(source),
  ...contextPage(source),
  ...themes.flatMap((theme) => themePage(source, theme)),
  ...comparedPage(source),
  ...voicePage(source),
  ...dataQualityPage(source),
  definitions(source, measures),
  ...(source.variant === 'restricted' ? [annex(source)] : []),
];
