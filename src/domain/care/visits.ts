import { addDays, addMonths, type PlainDate } from '../dates/plain-date.ts';
import type { History } from '../history/history.ts';
import { stayOn } from './stay.ts';
import type { Due, RuleSource } from './timescale.ts';

const regulation28 = (part: string): RuleSource => ({
  title: 'Care Planning, Placement and Case Review (England) Regulations 2010',
  part,
  url: 'https://www.legislation.gov.uk/uksi/2010/959/regulation/28',
  standing: 'verified',
});

/**
 * When a looked-after child must next be visited; null when not looked after on the day, or in a short break, which has a
 * regime of its own. A visit is one at which somebody saw the child. A move to another carer begins anew; a change of
 * house with the same carer (RNE T) does not (DOMAIN 4, the house's decision). The closer intervals of regulation 28(3)
 * and (4) rest on assessments that are not recorded here.
 */
export function visitDue(history: History, day: PlainDate): Due | null {
  const stay = stayOn(history, day);
  if (!stay) return null;
  const { placedOn } = stay;
  const isStartKnown = stay.startIsKnown || placedOn > stay.start;
  const last = history.contacts.findLast(
    ({ kind, succeeded, happenedOn }) =>
      kind === 'visit' && succeeded && happenedOn >= placedOn && happenedOn <= day,
  );
  if (!last)
    return {
      what: 'First visit',
      due: addDays(placedOn, 7),
      because: `no visit is recorded in this placement, which began ${isStartKnown ? '' : 'by '}${placedOn}`,
      source: regulation28('regulation 28(2)(a): within one week of the start of any placement'),
    };
  const due = addDays(last.happenedOn, 6 * 7);
  const isFirstYear = isStartKnown && due < addMonths(placedOn, 12);
  return {
    what: 'Visit',
    due,
    because: isFirstYear
      ? `last visited ${last.happenedOn}, due every 6 weeks in the first year of a placement`
      : `last visited ${last.happenedOn}, due every 6 weeks; every 3 months if this placement is meant to last until 18, which is not recorded here`,
    source: isFirstYear
      ? regulation28('regulation 28(2)(b): at most six weeks apart in the first year')
      : regulation28(
          'regulation 28(2)(c): at most six weeks apart, or three months if meant to last until 18',
        ),
  };
}
