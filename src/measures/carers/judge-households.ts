import { lastDay, type Period } from '../../domain/dates/period.ts';
import { addDays, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { Approval, FosterHousehold } from '../../domain/fostering/foster-household.ts';
import { at } from '../../domain/timeline/spans.ts';
import { gained, lost, outside, unchanged, unknown, type Judgement } from '../measure.ts';

/** Approved by the council as mainstream foster carers; a temporary approval is none yet, and one on hold is. */
const isApproved = ({ kind, provider, isTemporary }: Approval): boolean =>
  kind === 'mainstream' && provider === 'local-authority' && !isTemporary;

/** The approval that holds at the end of the day; why there is none to count, or that nothing is recorded of the day. */
export function approvalOn(
  { approvals, recordedFrom }: FosterHousehold,
  day: PlainDate,
):
  { readonly approval: Approval; readonly not: null } | { readonly approval: null; readonly not: Judgement } {
  const not = (judgement: Judgement) => ({ approval: null, not: judgement });
  if (recordedFrom === null || day < recordedFrom) return not(unknown(`no household is recorded on ${day}`));
  const approval = at(approvals, day);
  if (!approval) return not(outside(`not approved on ${day}`));
  return isApproved(approval) ? { approval, not: null } : not(outside(`${asWhat(approval)} on ${day}`));
}

const asWhat = ({ kind, provider, isTemporary }: Approval): string => {
  if (isTemporary) return 'approved for the time being only';
  return provider === 'agency' ? "an agency's" : kind;
};

/** Approved at the end of the period and not on the day before it, or the other way round. */
export function judgeNetChange(household: FosterHousehold, period: Period): Judgement {
  const [before, now] = [addDays(period.start, -1), lastDay(period)].map((day) => approvalOn(household, day));
  const { approval: was, not: wasNot } = before!;
  const { approval: is, not: isNot } = now!;
  if (wasNot?.answer === 'unknown') return wasNot;
  if (was && is)
    return unchanged(`approved at both ends, since ${was.start}${is.isOnHold ? ', on hold now' : ''}`);
  if (is) return gained(`approved since ${is.start}; a year before: ${wasNot!.sentence}`);
  if (was) return lost(`approved a year before; now: ${isNot!.sentence}${endOf(household, period)}`);
  const between = household.approvals.find((one) => isApproved(one) && one.start >= period.start);
  return between && between.start < period.end
    ? unchanged(
        `approved ${between.start}, ended ${between.end} (${between.endedBecause ?? 'why is not recorded'})`,
      )
    : outside(isNot!.sentence);
}

/** `, ended 2019-01-15 (resigned)`. */
function endOf({ approvals }: FosterHousehold, { end }: Period): string {
  const last = approvals.findLast((one) => isApproved(one) && one.end !== null && one.end < end);
  return last ? `, ended ${last.end} (${last.endedBecause ?? 'why is not recorded'})` : '';
}
