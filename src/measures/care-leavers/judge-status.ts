import { accommodationCodes } from '../../domain/codes/accommodation.codes.ts';
import { activityCodes } from '../../domain/codes/activity.codes.ts';
import { inTouchCodes } from '../../domain/codes/in-touch.codes.ts';
import type { KnownStatus } from '../../domain/history/history.ts';
import { isOutOfSuitability, isSuitable } from '../../domain/leaving-care/accommodation.ts';
import { isEet, isNeet } from '../../domain/leaving-care/activity.ts';
import { among, excluded, met, notMet, outside, unknown, type Judgement } from '../measure.ts';

/** In education, employment or training by ACTIV. `0`, no information, is unknown. */
export function judgeEet(status: KnownStatus): Judgement {
  const sentence = told(status, activityCodes.get(status.code)?.label);
  if (isEet(status.code)) return met(sentence);
  return isNeet(status.code) ? notMet(sentence) : unknown(sentence);
}

/** In suitable accommodation by ACCOM. `0`, no information, is unknown; G, H and R are out of the count. */
export function judgeAccommodation(status: KnownStatus): Judgement {
  const accommodation = accommodationCodes.get(status.code);
  const sentence = told(status, accommodation?.label);
  if (!accommodation || status.code === '0') return unknown(sentence);
  if (isOutOfSuitability(status.code)) return excluded(sentence);
  return isSuitable(status.code) ? met(sentence) : notMet(`unsuitable: ${sentence}`);
}

/** Why somebody is not in education, employment or training: the words of the codes G4, G5 and G6. */
export const neetReasons: readonly string[] = [...activityCodes.values()]
  .filter(({ neet }) => neet)
  .map(({ label }) => reasonIn(label));

/** Among the reasons for being in none of them; whoever is in one is not concerned. */
export function judgeNeetReason(status: KnownStatus): Judgement {
  const activity = activityCodes.get(status.code);
  const sentence = told(status, activity?.label);
  if (activity?.neet) return among(reasonIn(activity.label), sentence);
  return isEet(status.code) ? outside(sentence) : unknown(sentence);
}

function reasonIn(label: string): string {
  return label.replace('NEET: ', '');
}

/** In touch by IN_TOUCH: only YES is. */
export function judgeInTouch(status: KnownStatus): Judgement {
  const contact = inTouchCodes.get(status.code);
  const sentence = told(status, contact?.label);
  if (!contact) return unknown(sentence);
  return status.code === 'YES' ? met(sentence) : notMet(sentence);
}

/**
 * Judges by ACCOM whether the person lives in one of these kinds of accommodation, named by the letter of the code. `0`, no
 * information, and R, residence not known, are unknown.
 */
export const judgeLivingIn =
  (letters: string) =>
  (status: KnownStatus): Judgement => {
    const accommodation = accommodationCodes.get(status.code);
    const sentence = told(status, accommodation?.label);
    const letter = status.code.charAt(0);
    if (!accommodation || letter === '0' || letter === 'R') return unknown(sentence);
    return letters.includes(letter) ? met(sentence) : notMet(sentence);
  };

const told = ({ code, start, lastKnownOn }: KnownStatus, label = 'Code not known'): string =>
  `${label} (${code}) since ${start}, last confirmed ${lastKnownOn}`;
