import type { Measure, OutcomeQuestion, Window } from '../../measures/measure.ts';
import { day, link, text, type BoardSource, type Cell, type Sheet } from '../extract.ts';
import { measureOf, titleOf } from './reading.ts';

export function definitions(source: BoardSource, measures: readonly string[]): Sheet {
  return {
    name: 'definitions',
    title: 'Definitions and notes',
    notes: [
      '[c] is suppressed, [x] is missing, [z] does not apply, [u] is too few people for a percentage. None of them is nought.',
      'Percentages and rates are rounded half up to one decimal place from unrounded values.',
      'Lower and upper are a 95% interval: Wilson’s for percentages, Byar’s for rates. Status words compare ' +
        'this month with last by Newcombe’s 95% interval of the difference of two proportions, or follow the signals of ' +
        'the measure’s control chart where it may have one and has twelve points.',
      'A figure of twelve months shares eleven of them with the month before, so it moves slowly.',
    ],
    page: 'Definitions and notes',
    layout: 'entries',
    header: [
      'Measure',
      'What it counts',
      'Who is counted',
      'When',
      'Good is',
      'Pledge',
      'It asks',
      'Version',
      'To be looked at again by',
      'Source',
    ],
    rows: measures.map((id) => entry(measureOf(source, id))),
  };
}

const who: Record<Measure['cohort'], string> = {
  'children-in-care': 'Children in care',
  'care-leavers': 'Care leavers (live caseload)',
  'children-and-young-people': 'Children in care and care leavers',
  workforce: 'Those who work with them, in full-time equivalents',
  'foster-households': 'Households that foster',
};

const when: Record<Window, string> = {
  day: 'On the as-at day',
  month: 'In the month',
  'six months': 'In the six months to the as-at day',
  'twelve months': 'In the twelve months to the as-at day',
  'year to 31 March': 'In the year to 31 March, up to the as-at day',
  'academic year': 'In the last academic year that was over on the as-at day',
  'year to 30 September': 'In the last year to 30 September that was over',
};

const question: Record<OutcomeQuestion, string> = {
  'how much': 'How much did we do?',
  'how well': 'How well did we do it?',
  difference: 'What difference did we make?',
};

function entry(measure: Measure): Cell[] {
  const { explanation, cohort, window, better, pledge, oba, version, reviewBy, source } = measure;
  return [
    ...[titleOf(measure), explanation.replace(/\s+/g, ' ').trim(), who[cohort], when[window]].map(text),
    text({ higher: 'High', lower: 'Low', neither: 'Neither' }[better]),
    text(pledge === 'context' ? 'None: context' : String(pledge)),
    text(question[oba]),
    text(String(version)),
    day(reviewBy),
    link(`${source.title}, ${source.part}`, source.url),
  ];
}
