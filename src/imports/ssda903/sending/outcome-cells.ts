import { interruptionOf } from '../../../domain/care/all-year-in-care.ts';
import type { ReturnEpisode } from '../../../domain/care/care-facts.ts';
import { ageOn } from '../../../domain/dates/age.ts';
import { holds } from '../../../domain/dates/period.ts';
import { dateOf } from '../../../domain/dates/plain-date.ts';
import { recordedAnswer, recordedScore } from '../../../domain/health/recorded-year.ts';
import type { HealthQuestion } from '../../../domain/history/history.ts';
import type { SentRow } from './child-rows.ts';
import { flagCell, yearOf, type Sending, type SentRecord } from './sending.ts';

/**
 * OC2 of the year: what a return said of it, with what was recorded on a day. What was recorded as so is sent as 1; else what
 * the return said; else what was recorded as not so, as 0. What neither knows stays blank, and the checks of the return name
 * it: a 0 that nobody said is never sent. Without a row of a return there is one of whom something is recorded and who was in
 * care all year, for nobody else is asked after (rules 185 and 190).
 */
export function outcomesOf(
  record: SentRecord,
  episodes: readonly ReturnEpisode[],
  sending: Sending,
): SentRow[] {
  const { collectionYear } = sending;
  const told = record.healthOutcomes.find((outcome) => outcome.collectionYear === collectionYear);
  if (!told && !(isAnythingRecorded(record, sending) && isAskedAfter(episodes, collectionYear))) return [];
  const facts = { ...record.recorded, bornOn: record.person.bornOn };
  const age = ageOn(facts.bornOn, dateOf(collectionYear, 3, 31));
  const flag = (question: HealthQuestion, isAsked = true): string | null => {
    const recorded = isAsked ? recordedAnswer(facts, question, collectionYear) : null;
    return flagCell(recorded?.is ? true : (told?.[question] ?? recorded?.is ?? null));
  };
  // Asked of those who are 4 to 16 (rules 186, 188 and 189).
  const scored = age >= 4 && age <= 16 ? recordedScore(facts, collectionYear) : null;
  const score = scored?.score ?? told?.sdqScore ?? null;
  return [
    [
      'OC2',
      {
        SDQ_SCORE: score === null ? null : String(score),
        SDQ_REASON: scored ? null : (told?.sdqReason ?? null),
        CONVICTED: flag('wasConvicted', age >= 10),
        HEALTH_CHECK: flag('hadDevelopmentChecks', age < 5),
        IMMUNISATIONS: flag('hadImmunisations'),
        TEETH_CHECK: flag('hadDentalCheck'),
        HEALTH_ASSESSMENT: flag('hadHealthAssessment'),
        SUBSTANCE_MISUSE: flag('misusedSubstances'),
        ...interventionCells(record, told, sending),
      },
    ],
  ];
}

/** Help with substances: what became of it the last time a problem was found in the year, else what the return said. */
function interventionCells(
  { recorded: { substanceMisuse } }: SentRecord,
  told: SentRecord['healthOutcomes'][number] | undefined,
  sending: Sending,
) {
  const last = substanceMisuse.findLast(({ identifiedOn }) => holds(yearOf(sending), identifiedOn));
  const received = last ? last.help === 'received' : (told?.interventionReceived ?? null);
  const offered = last ? last.help === 'declined' : (told?.interventionOffered ?? null);
  return {
    INTERVENTION_RECEIVED: flagCell(received),
    // Only asked of whoever received none (rules 158 and 159).
    INTERVENTION_OFFERED: last?.help === 'received' ? null : flagCell(offered),
  };
}

function isAnythingRecorded({ recorded }: SentRecord, sending: Sending): boolean {
  const year = yearOf(sending);
  return [
    ...recorded.healthChecks.map(({ heldOn }) => heldOn),
    ...recorded.sdqScores.map(({ scoredOn }) => scoredOn),
    ...recorded.convictions.map(({ decidedOn }) => decidedOn),
    ...recorded.substanceMisuse.map(({ identifiedOn }) => identifiedOn),
  ].some((day) => holds(year, day));
}

/** In care all through the year and at its end (DOMAIN 1). */
const isAskedAfter = (episodes: readonly ReturnEpisode[], collectionYear: number): boolean =>
  interruptionOf(episodes, collectionYear) === null &&
  episodes.some((episode) => holds(episode, dateOf(collectionYear, 3, 31)));
