import type { EntityManager } from 'typeorm';
import type {
  Adoption,
  AdoptionDecision,
  HealthOutcome,
  History,
  MissingEpisode,
  PreviousPermanence,
  ReturnInterview,
  SocialWorkerSpan,
} from '../../domain/history/history.ts';
import { happeningsOf, spansOf } from './facts.reader.ts';

type ReturnFacts = Pick<
  History,
  | 'healthOutcomes'
  | 'missingEpisodes'
  | 'adoptionDecisions'
  | 'adoption'
  | 'previousPermanence'
  | 'socialWorkers'
>;

/** What the return tells of these people besides their episodes, and who their social workers were. */
export async function returnFactsOf(
  db: EntityManager,
  ids: readonly string[],
): Promise<(personId: string) => ReturnFacts> {
  const [healthOutcomes, missingEpisodes, decisions, adoptions, permanence, socialWorkers] =
    await Promise.all([
      happeningsOf<HealthOutcome>(
        db,
        ids,
        'health_outcome',
        'collection_year',
        `collection_year as "collectionYear", sdq_score as "sdqScore", sdq_reason as "sdqReason",
       had_health_assessment as "hadHealthAssessment", had_dental_check as "hadDentalCheck",
       had_development_checks as "hadDevelopmentChecks", had_immunisations as "hadImmunisations",
       was_convicted as "wasConvicted", misused_substances as "misusedSubstances"`,
      ),
      happeningsOf<MissingEpisode & ReturnInterview>(
        db,
        ids,
        'missing_episode',
        'missing_from, nth',
        `missing_from as "missingFrom", returned_on as "returnedOn", kind, interview_offered_on as "interviewOfferedOn",
       interview_held_on as "interviewHeldOn", interview_declined_on as "interviewDeclinedOn"`,
      ),
      happeningsOf<AdoptionDecision>(
        db,
        ids,
        'adoption_decision',
        'decided_on',
        'decided_on as "decidedOn", reversed_on as "reversedOn"',
      ),
      happeningsOf<Adoption>(
        db,
        ids,
        'adoption',
        'matched_on',
        'decided_on as "decidedOn", matched_on as "matchedOn", by_foster_carer as "byFosterCarer"',
      ),
      happeningsOf<PreviousPermanence>(
        db,
        ids,
        'previous_permanence',
        'ordered_on',
        'kind, ordered_on as "orderedOn"',
      ),
      spansOf<SocialWorkerSpan>(db, ids, socialWorkerSpans, 'worker, source'),
    ]);
  return (id) => ({
    healthOutcomes: healthOutcomes(id),
    missingEpisodes: missingEpisodes(id),
    adoptionDecisions: decisions(id),
    adoption: adoptions(id)[0] ?? null,
    previousPermanence: permanence(id)[0] ?? null,
    socialWorkers: socialWorkers(id),
  });
}

const socialWorkerSpans = `(
  select person_id, "start", "end", worker_ref as worker, 'return' as source from social_worker_episode
  union all
  select a.person_id, a."start", a."end", a.worker_id::text, 'allocation'
  from social_worker_allocation a join worker w on w.id = a.worker_id where w.is_named_person) told`;
