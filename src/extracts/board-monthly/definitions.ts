import type { Measure, Window } from '../../measures/measure.ts';
import { link, text, type BoardSource, type Cell, type Sheet } from '../extract.ts';
import { measureOf, titleOf } from './reading.ts';

export function definitions(source: BoardSource, measures: readonly string[]): Sheet {
  return {
    name: 'definitions',
    title: 'Definitions and notes',
    notes: [
      '[x] is missing, [z] does not apply, [u] is too few people for a percentage. None of them is nought.',
      'Percentages and rates are rounded half up to one decimal place from unrounded values.',
      'Lower and upper are a 95% interval: Wilson’s for percentages, Byar’s for rates. Status words compare ' +
        'this month with last by Newcombe’s 95% interval of the difference of two proportions.',
      'A figure of twelve months shares eleven of them with the month before, so it moves slowly.',
    ],
    layout: 'entries',
    header: ['Measure', 'What it counts', 'Who is counted', 'When', 'Good is', 'Version', 'Source'],
    rows: measures.map((id) => entry(measureOf(source, id))),
  };
}

const who: Record<Measure['cohort'], string> = {
  'children-in-care': 'Children in care',
  'care-leavers': 'Care leavers (live caseload)',
};

const when: Record<Window, string> = {
  day: 'On the as-at day',
  month: 'In the month',
  'twelve months': 'In the twelve months to the as-at day',
  'year to 31 March': 'In the year to 31 March, up to the as-at day',
};

function entry(measure: Measure): Cell[] {
  const { explanation, cohort, window, better, version, source } = measure;
  return [
    ...[titleOf(measure), explanation.replace(/\s+/g, ' ').trim(), who[cohort], when[window]].map(text),
    text({ higher: 'High', lower: 'Low', neither: 'Neither' }[better]),
    text(String(version)),
    link(`${source.title}, ${source.part}`, source.url),
  ];
}
