import { carerSpells, spellsIn } from '../../domain/care/carer-spells.ts';
import { lastDay, type Period } from '../../domain/dates/period.ts';
import type { History } from '../../domain/history/history.ts';
import { notInCareOn } from '../children-in-care/in-care-on.ts';
import { met, notMet, type Judgement } from '../measure.ts';
import { counted, list } from '../words.ts';

/** Whether a child in care on the period's last day had three or more placements in it (DOMAIN M01). */
export function judgePlacements(history: History, period: Period): Judgement {
  const notInCare = notInCareOn(history, lastDay(period));
  if (notInCare) return notInCare;

  const starts = spellsIn(carerSpells(history.episodes), period).map(({ start }) => start);
  if (starts.length === 0) return notMet('no placement but a temporary one');
  const sentence = `${counted(starts.length, 'placement')}: from ${list(starts)}`;
  return starts.length >= 3 ? met(sentence) : notMet(sentence);
}
