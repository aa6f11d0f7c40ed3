import type { PlainDate } from '../dates/plain-date.ts';
import type { History } from '../history/history.ts';
import { leavingCareStatus } from './eligibility.ts';
import type { StatusName } from './status-words.ts';

export interface CareLeaver {
  readonly isCareLeaver: boolean;
  /** Holds days, never names. */
  readonly because: string;
}

/**
 * Whether the person is in the live caseload on the day: former relevant and 18 to 20, or 21 to 24 and receiving
 * support (DOMAIN 2, M17). Not the cohort of published figures, which is people around a birthday.
 */
export function careLeaver(history: History, day: PlainDate): CareLeaver {
  const { status, because } = leavingCareStatus(history, day);
  return { isCareLeaver: status === 'former relevant', because };
}

export interface OwedAdviser {
  /** By which right the person is owed a personal adviser; null when they are owed none. */
  readonly group: 'eligible' | 'relevant' | 'former relevant' | null;
  /** Holds days, never names. */
  readonly because: string;
}

/** Whether the person is owed a personal adviser on the day (DOMAIN 2, M20). */
export function owedAdviser(history: History, day: PlainDate): OwedAdviser {
  const { status, because } = leavingCareStatus(history, day);
  return { group: isOwedAdviser(status) ? status : null, because };
}

/** Whether a personal adviser is owed to whoever has the status. */
export const isOwedAdviser = (status: StatusName): status is NonNullable<OwedAdviser['group']> =>
  status === 'eligible' || status === 'relevant' || status === 'former relevant';
