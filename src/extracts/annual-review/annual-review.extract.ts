import { measures } from '../board-monthly/topics.ts';
import { text, type Sheet } from '../extract.ts';
import { defineReport, type ReportSource } from '../reports/report-source.ts';
import { gapsSheets } from './gaps.ts';
import { reviewedIndicators, reviewedMeasures, type Reviewed } from './reviewed.ts';

const page = 'What improved and what did not';

/** The yearly review of the plans' indicators and measures, from their baselines to now. */
export default defineReport({
  id: 'annual-review',
  title: "Annual review of the plans' indicators",
  audience: 'Whoever answers for a plan',
  measures,
  sheets: (source) => [
    ...findings(source),
    ...source.plans.flatMap((plan) => {
      const [population, performance] = (['population', 'performance'] as const).map((kind) =>
        reviewedIndicators(source, plan, kind),
      );
      return [
        table(plan, 'population', 'Population indicators: everybody who lives here', population!),
        table(plan, 'performance', 'Performance indicators: those a service serves', performance!),
        table(plan, 'counted', 'Performance, counted from the record', reviewedMeasures(source, plan)),
        ...gapsSheets(source, plan),
      ].filter(({ rows }) => rows.length);
    }),
  ],
});

function findings(source: ReportSource): Sheet[] {
  const all = source.plans.flatMap((plan) => [
    ...reviewedIndicators(source, plan, 'population'),
    ...reviewedIndicators(source, plan, 'performance'),
    ...reviewedMeasures(source, plan),
  ]);
  return [
    listed(all, 'improved', 'What improved', ['better'], 'Of nothing is there evidence that it improved.'),
    listed(all, 'worse', 'What got worse', ['worse'], 'Of nothing is there evidence that it got worse.'),
    listed(
      all,
      'no-evidence',
      'What nobody can say of',
      ['no evidence', 'not asked'],
      'Of everything there is evidence one way or the other.',
    ),
  ];
}

/** Two plans that ask the same are told once. */
function listed(
  all: readonly Reviewed[],
  name: string,
  title: string,
  kinds: readonly Reviewed['direction']['is'][],
  none: string,
): Sheet {
  const lines = all
    .filter(({ direction }) => kinds.includes(direction.is))
    .map(
      ({ what, baseline, latest, direction }) => `${what}: ${baseline}, then ${latest}. ${direction.words}.`,
    );
  return {
    name,
    title,
    notes: [],
    page,
    layout: 'prose',
    header: ['In words'],
    rows: (lines.length ? [...new Set(lines)] : [none]).map((words) => [text(words)]),
  };
}

const table = (
  plan: { readonly id: string; readonly title: string },
  name: string,
  title: string,
  reviewed: readonly Reviewed[],
): Sheet => ({
  name: `${plan.id}-${name}`,
  title,
  notes: [],
  page: plan.title,
  layout: 'table',
  header: ['Indicator', 'Baseline', 'Latest', 'Wanted', 'Which way', 'Source of the latest'],
  rows: reviewed.map(({ what, baseline, latest, wanted, direction, source }) =>
    [what, baseline, latest, wanted, direction.words, source].map(text),
  ),
});
