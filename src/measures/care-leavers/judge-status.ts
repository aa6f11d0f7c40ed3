import { accommodationCodes } from '../../domain/codes/accommodation.codes.ts';
import { activityCodes } from '../../domain/codes/activity.codes.ts';
import type { KnownStatus } from '../../domain/history/history.ts';
import { isOutOfSuitability, isSuitable } from '../../domain/leaving-care/accommodation.ts';
import { isEet, isNeet } from '../../domain/leaving-care/activity.ts';
import { excluded, met, notMet, unknown, type Judgement } from '../measure.ts';

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

const told = ({ code, start, lastKnownOn }: KnownStatus, label = 'Code not known'): string =>
  `${label} (${code}) since ${start}, last confirmed ${lastKnownOn}`;
