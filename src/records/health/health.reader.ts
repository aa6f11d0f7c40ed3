import type { EntityManager } from 'typeorm';
import type {
  Conviction,
  HealthCheck,
  History,
  SdqScore,
  SubstanceMisuse,
} from '../../domain/history/history.ts';
import { happeningsOf } from '../history/facts.reader.ts';

type Recorded = Pick<
  History,
  'healthChecks' | 'sdqScores' | 'convictions' | 'substanceMisuse' | 'recordedFrom'
>;

/** What was recorded day by day of these people's health and offending, and since when such things are recorded of anybody. */
export async function healthOf(
  db: EntityManager,
  ids: readonly string[],
): Promise<(personId: string) => Recorded> {
  const [checks, scores, convictions, misuse] = await Promise.all([
    happeningsOf<HealthCheck>(db, ids, 'health_check', 'held_on', 'held_on as "heldOn", kind, result'),
    happeningsOf<SdqScore>(db, ids, 'sdq_score', 'scored_on', 'scored_on as "scoredOn", score'),
    happeningsOf<Conviction>(db, ids, 'conviction', 'decided_on', 'decided_on as "decidedOn", outcome'),
    happeningsOf<SubstanceMisuse>(
      db,
      ids,
      'substance_misuse',
      'identified_on',
      'identified_on as "identifiedOn", help',
    ),
  ]);
  const recordedFrom = await firstDays(db);
  return (id) => ({
    healthChecks: checks(id),
    sdqScores: scores(id),
    convictions: convictions(id),
    substanceMisuse: misuse(id),
    recordedFrom,
  });
}

const firstCheck = (kind: HealthCheck['kind']) =>
  `(select min(held_on) from health_check where kind = '${kind}')`;

/** The first day of which anything of each kind is recorded of anybody. */
async function firstDays(db: EntityManager): Promise<History['recordedFrom']> {
  const [first] = await db.query(
    `select ${firstCheck('health-assessment')} as "hadHealthAssessment", ${firstCheck('dental-check')} as "hadDentalCheck",
       ${firstCheck('development-checks')} as "hadDevelopmentChecks", ${firstCheck('immunisations')} as "hadImmunisations",
       (select min(scored_on) from sdq_score) as "sdqScore", (select min(decided_on) from conviction) as "wasConvicted",
       (select min(identified_on) from substance_misuse) as "misusedSubstances"`,
  );
  return Object.fromEntries(Object.entries(first).filter(([, day]) => day !== null));
}
