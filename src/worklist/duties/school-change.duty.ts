import { carerSpells } from '../../domain/care/carer-spells.ts';
import { placementAt } from '../../domain/care/in-care.ts';
import { addDays, daysBetween, type PlainDate } from '../../domain/dates/plain-date.ts';
import type { History } from '../../domain/history/history.ts';
import { defineDuty } from '../duty.ts';
import { watched } from '../risk-source.ts';

const together = 28;
const shown = 84;

export default defineDuty({
  id: 'school-change',
  title: 'School changed with a move of placement',
  rank: 'risk',
  source: watched(
    `school and placement changed within ${together} days, and no personal education plan since, for ${shown} days`,
  ),
  roles: ['virtual-school'],
  record: 'education-plans',
  judge(history, day) {
    if (!placementAt(history.episodes, day)) return null;
    const changed = lastChange(history, day);
    const moved = changed && moveBeside(history, changed, day);
    if (!moved || day > addDays(changed, shown)) return null;
    if (history.educationPlans.some(({ doneOn }) => doneOn >= changed && doneOn <= day)) return null;
    return {
      what: 'School changed with a placement move',
      due: null,
      since: changed,
      because: `school changed on ${changed} and placement on ${moved}; the personal education plan has not been gone through since`,
      wouldChange:
        'Going through the plan counts for its term in "Personal education plans (PEP) all on time in the last 12 months".',
    };
  },
});

/** When the child last came from one school to another. */
function lastChange({ schoolPlaces }: History, day: PlainDate): PlainDate | null {
  const schools = schoolPlaces.filter(({ kind, start }) => kind !== 'none' && start <= day);
  return schools.length > 1 ? schools.at(-1)!.start : null;
}

/** The last move to another carer that was near it. */
const moveBeside = ({ episodes }: History, changed: PlainDate, day: PlainDate): PlainDate | null =>
  carerSpells(episodes)
    .map(({ start }) => start)
    .filter((start) => start <= day && Math.abs(daysBetween(changed, start)) <= together)
    .at(-1) ?? null;
