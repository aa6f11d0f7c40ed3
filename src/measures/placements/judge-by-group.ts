import { episodeAt, placementAt } from '../../domain/care/in-care.ts';
import { placementGroup, type PlacementGroup } from '../../domain/care/placement-groups.ts';
import { lastDay, type Period } from '../../domain/dates/period.ts';
import type { History } from '../../domain/history/history.ts';
import { notInCareOn } from '../children-in-care/in-care-on.ts';
import { unknown, type Judgement } from '../measure.ts';

/**
 * Judges a child in care by the group of the placement on the period's last day or, when they are away for a time
 * (T0-T4), of the placement they left (DOMAIN M04). A child whose group cannot be told is unknown.
 */
export function judgeByGroup(
  history: History,
  period: Period,
  judge: (group: PlacementGroup, sentence: string) => Judgement,
): Judgement {
  const day = lastDay(period);
  const notInCare = notInCareOn(history, day);
  if (notInCare) return notInCare;

  const code = placementAt(history.episodes, day)?.placement;
  if (!code) return unknown('away for a time, and the placement left is not recorded');
  const group = placementGroup(code);
  if (!group) return unknown(`placement code ${code} belongs to no known group`);

  const codeToday = episodeAt(history.episodes, day)?.placement;
  return judge(
    group,
    code === codeToday ? `placed in ${code}` : `in ${codeToday} for a time, placed in ${code}`,
  );
}
