import { ageOn } from '../dates/age.ts';
import { holds, yearTo31March } from '../dates/period.ts';
import { dateOf, type PlainDate } from '../dates/plain-date.ts';
import type { HealthCheck, HealthQuestion, History } from '../history/history.ts';

/** What was recorded day by day answers to a question of OC2. */
export interface RecordedAnswer {
  readonly is: boolean;
  /** `done 2024-11-03`. */
  readonly because: string;
}

type HealthRecord = Pick<
  History,
  'bornOn' | 'healthChecks' | 'sdqScores' | 'convictions' | 'substanceMisuse'
>;

const kinds: Partial<Record<HealthQuestion, HealthCheck['kind']>> = {
  hadHealthAssessment: 'health-assessment',
  hadDentalCheck: 'dental-check',
  hadDevelopmentChecks: 'development-checks',
  hadImmunisations: 'immunisations',
};

/**
 * What was recorded in the year to 31 March says to OC2's question; null where nothing was. Assessments of a child who is under
 * 5 on 31 March are two in the year, and one from 5 on (DOMAIN M07); what was declined was not done (M08). Of what is found in
 * order or not the last word counts.
 */
export function recordedAnswer(
  record: HealthRecord,
  question: HealthQuestion,
  collectionYear: number,
): RecordedAnswer | null {
  const year = yearTo31March(collectionYear);
  if (question === 'wasConvicted') {
    const last = record.convictions.findLast(({ decidedOn }) => holds(year, decidedOn));
    return last ? yes(last.outcome.replaceAll('-', ' '), last.decidedOn) : null;
  }
  if (question === 'misusedSubstances') {
    const last = record.substanceMisuse.findLast(({ identifiedOn }) => holds(year, identifiedOn));
    return last ? yes('found', last.identifiedOn) : null;
  }
  const isYoung = ageOn(record.bornOn, dateOf(collectionYear, 3, 31)) < 5;
  const checks = record.healthChecks.filter(
    ({ kind, heldOn }) => kind === kinds[question] && holds(year, heldOn),
  );
  const done = checks.filter(({ result }) => result === 'done');
  const lastDone = done.at(-1);
  if (lastDone) {
    const isEnough = question !== 'hadHealthAssessment' || !isYoung || done.length > 1;
    return isEnough ? yes('done', lastDone.heldOn) : no('done', lastDone.heldOn, ', once of twice');
  }
  const last = checks.at(-1);
  return last ? (last.result === 'up to date' ? yes : no)(last.result, last.heldOn) : null;
}

/** The last score of the year to 31 March; null where none was recorded. */
export const recordedScore = ({ sdqScores }: HealthRecord, collectionYear: number) =>
  sdqScores.findLast(({ scoredOn }) => holds(yearTo31March(collectionYear), scoredOn)) ?? null;

const yes = (what: string, day: PlainDate): RecordedAnswer => ({ is: true, because: `${what} ${day}` });
const no = (what: string, day: PlainDate, more = ''): RecordedAnswer => ({
  is: false,
  because: `${what} ${day}${more}`,
});
