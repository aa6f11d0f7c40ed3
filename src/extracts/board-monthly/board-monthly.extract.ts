import { monthInWords } from '../days-in-words.ts';
import { defineExtract, type BoardSource } from '../extract.ts';
import { cover, position } from './cover.ts';
import { dataQuality } from './data-quality.ts';
import { definitions } from './definitions.ts';
import { headlines, mix } from './topics.ts';
import { pageOne } from './page-one.ts';
import { placementMix } from './placement-mix.ts';
import { thisMonth } from './reading.ts';
import { columns, tidy } from './tidy.ts';
import { trend } from './trend.ts';

const measures = [
  ...headlines.flatMap(({ measure, rate }) => (rate ? [measure, rate] : [measure])),
  mix.measure,
];

// Nothing is suppressed yet, so every copy says that it must not be published.
const marking = 'Restricted — draft. Contains small numbers.';

export default defineExtract<BoardSource>({
  id: 'board-monthly',
  audience: 'Corporate Parenting Board',
  measures,
  report(source) {
    const { asAt } = thisMonth(source);
    return {
      fileName: `board-extract-${asAt.slice(0, 7)}`,
      title: `Corporate Parenting Board extract — ${monthInWords(asAt)}`,
      position: position(source),
      marking,
      variant: source.variant,
      version: source.version,
      sheets: [
        pageOne(source),
        cover(source),
        ...headlines.map((headline) => trend(source, headline)),
        placementMix(source),
        dataQuality(source),
        definitions(source, measures),
      ],
      data: tidy(source, measures, marking),
      columns,
    };
  },
});
