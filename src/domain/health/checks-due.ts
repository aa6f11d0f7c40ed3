import { addDays, addMonths, type PlainDate } from '../dates/plain-date.ts';
import { birthday } from '../dates/age.ts';
import type { HealthCheck, History } from '../history/history.ts';
import { stayOn } from '../care/stay.ts';
import { workingDaysAfter, type Due, type RuleSource } from '../care/timescale.ts';

const guidance = (part: string, standing: RuleSource['standing']): RuleSource => ({
  title: 'Department for Education, Children looked after in England including adoptions',
  part,
  url: 'https://explore-education-statistics.service.gov.uk/find-statistics/children-looked-after-in-england-including-adoptions/2023/explore',
  standing,
});

/**
 * When the health of a child in care must next be assessed: six months after the last time while they are under 5 then, and
 * twelve from 5 on (DOMAIN 4, as the data guidance restates it). Without one in this stay, 20 working days after it began,
 * which is practice and was read nowhere. Null when not in care, or when it cannot be told whether there was one: assessments
 * were not recorded here yet when the stay began.
 */
export function healthAssessmentDue(history: History, day: PlainDate): Due | null {
  const stay = stayOn(history, day);
  if (!stay) return null;
  const last = lastDone(history, 'health-assessment', stay.start, day);
  if (last !== undefined) {
    const inSixMonths = addMonths(last, 6);
    const isYoung = inSixMonths < birthday(history.bornOn, 5);
    return {
      what: 'Review health assessment',
      due: isYoung ? inSixMonths : addMonths(last, 12),
      because: `the last health assessment was done ${last}, and ${isYoung ? 'under 5 it is every six months' : 'from 5 on it is every year'}`,
      source: guidance('every six months under 5, every year from 5 on', 'second-hand'),
    };
  }
  if (!stay.startIsKnown || !wasRecordedBy(history.recordedFrom.hadHealthAssessment, stay.start)) return null;
  return {
    what: 'First health assessment',
    due: workingDaysAfter(stay.start, 20) ?? addDays(stay.start, 28),
    because: `care began ${stay.start}, and no health assessment is recorded since`,
    source: guidance('20 working days from the start of care is practice', 'unverified'),
  };
}

/** When the teeth of a child in care must next be checked: within a year of the last time, or of the start of the stay. */
export function dentalCheckDue(history: History, day: PlainDate): Due | null {
  const stay = stayOn(history, day);
  if (!stay) return null;
  const last = lastDone(history, 'dental-check', stay.start, day);
  if (last === undefined && !wasRecordedBy(history.recordedFrom.hadDentalCheck, stay.start)) return null;
  return {
    what: 'Dental check',
    due: addMonths(last ?? stay.start, 12),
    because:
      last === undefined
        ? `care began ${stay.start}, and no dental check is recorded since`
        : `the last dental check was done ${last}`,
    source: guidance('teeth are asked after once a year', 'second-hand'),
  };
}

const lastDone = (
  { healthChecks }: History,
  asked: HealthCheck['kind'],
  from: PlainDate,
  day: PlainDate,
): PlainDate | undefined =>
  healthChecks.findLast(
    ({ kind, result, heldOn }) => kind === asked && result === 'done' && heldOn >= from && heldOn <= day,
  )?.heldOn;

const wasRecordedBy = (from: PlainDate | undefined, day: PlainDate): boolean =>
  from !== undefined && from <= day;
