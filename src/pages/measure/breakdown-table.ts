import { number, text } from '../../extracts/extract.ts';
import { breakdownsOf } from '../../measures/breakdowns/breakdowns.ts';
import type { GroupFigure } from '../../measures/breakdowns/group-figures.ts';
import type { Measure } from '../../measures/measure.ts';
import type { Figure } from '../../measures/tally.ts';
import type { ShownBreakdown } from '../../snapshots/breakdowns.service.ts';
import { columnsOf } from './columns.ts';
import { tableOf } from './table.ts';

/** The breakdowns of a measure as links; `address` makes one of a breakdown's id. */
export const breakdownChoices = (measure: Measure, chosen: string, address: (by: string) => string) =>
  breakdownsOf(measure).map(({ id, title }) => ({ title, href: address(id), isChosen: id === chosen }));

/** A figure by groups. A rate has only how many: how many children of each group live in the district is not held. */
export function breakdownTable(measure: Measure, { title, groups, missing }: ShownBreakdown) {
  const isRate = measure.shows === 'rate per 10,000';
  const { header, cells } = isRate
    ? { header: ['Number'], cells: ({ numerator }: Figure) => [number(numerator ?? 0)] }
    : columnsOf(measure);
  return {
    title,
    missing,
    table: tableOf(
      [title, ...header],
      groups.map((group) => [text(group.words), ...cells(figureOf(group))]),
    ),
  };
}

const figureOf = ({ id: _, words: __, ...parts }: GroupFigure): Figure => ({
  excluded: null,
  outside: null,
  quartiles: null,
  kinds: [],
  population: null,
  missing: null,
  ...parts,
});
