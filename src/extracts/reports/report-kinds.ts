import { Problem } from '../../platform/http/problems.ts';
import annualReview from '../annual-review/annual-review.extract.ts';
import healthAndWellbeing from '../health-and-wellbeing-update/health-and-wellbeing-update.extract.ts';
import scrutiny from '../scrutiny-report/scrutiny-report.extract.ts';
import type { FurtherReport } from './report-source.ts';

/** The reports made beside the Board's extract, by their ids. */
export const reportKinds: readonly FurtherReport[] = [scrutiny, healthAndWellbeing, annualReview];

/** Throws a Problem `not-found` that names the kinds there are. */
export function reportKind(id: string): FurtherReport {
  const kind = reportKinds.find((one) => one.id === id);
  if (!kind)
    throw new Problem(
      'not-found',
      `There is no report "${id}". There are: ${reportKinds.map((one) => one.id).join(', ')}.`,
    );
  return kind;
}
