import type { PlainDate } from '../domain/dates/plain-date.ts';
import { holds, type Span } from '../domain/dates/period.ts';

/** Where and with whom, in the columns of the return; an empty text where it asks for none. */
export interface Placement {
  readonly code: string;
  readonly provider: string;
  readonly postcode: string;
  readonly urn: string;
}

/** What changed on a day of a stay: the legal status, the placement, or both. */
export interface Change {
  readonly on: PlainDate;
  readonly legalStatus?: string;
  readonly placement?: Placement;
  /** The placement changed and the carer did not: a house move, or a foster carer who adopts. */
  readonly sameCarer?: true;
  /** REASON_PLACE_CHANGE of the placement that ends. */
  readonly reason?: string;
}

/** One period of care, from RNE S to a REC other than X1. */
export interface Stay extends Span {
  readonly home: string;
  readonly need: string;
  readonly legalStatus: string;
  readonly placement: Placement;
  readonly changes: readonly Change[];
  /** REC, once the stay has ended. */
  readonly ceased?: string;
}

export interface Life {
  readonly child: string;
  /** As collected until 2023/24: 1 male, 2 female. */
  readonly sex: '1' | '2';
  readonly bornOn: PlainDate;
  readonly ethnicity: string;
  readonly stays: readonly Stay[];
  /** Set of an unaccompanied asylum-seeking child; `until` is DUC. */
  readonly unaccompanied?: { readonly until: PlainDate | null };
  /** In place of a unique pupil number: UN1 to UN5. */
  readonly noUpn?: string;
}

/** A row of the return's Episodes table. */
export interface EpisodeRow extends Span {
  readonly began: string;
  readonly legalStatus: string;
  readonly placement: Placement;
  readonly ended: string;
  readonly changeReason: string;
}

export const isTemporary = ({ code }: Placement): boolean => code.startsWith('T');

/** A stay as the rows of the return (DOMAIN 0.2 to 0.4). Throws a RangeError when a change is not inside the stay. */
export function episodesOf({ start, end, legalStatus, placement, changes, ceased = '' }: Stay): EpisodeRow[] {
  const rows: EpisodeRow[] = [
    { start, end, began: 'S', legalStatus, placement, ended: ceased, changeReason: '' },
  ];
  for (const day of [...new Set(changes.map(({ on }) => on))].sort()) {
    const last = rows.at(-1)!;
    const sameDay = changes.filter(({ on }) => on === day);
    const move = sameDay.find((change) => change.placement);
    const status = sameDay.find((change) => change.legalStatus)?.legalStatus ?? last.legalStatus;
    if (!move && status === last.legalStatus) continue;
    if (day <= last.start || (end && day >= end))
      throw new RangeError(`${day} is not inside ${start} to ${end}.`);

    const next = {
      ...last,
      start: day,
      began: beganBecause(move, status !== last.legalStatus),
      legalStatus: status,
      placement: move?.placement ?? last.placement,
    };
    const changeReason =
      move && !isTemporary(last.placement) && !isTemporary(next.placement) ? reasonOf(move) : '';
    rows.splice(-1, 1, { ...last, end: day, ended: 'X1', changeReason }, next);
  }
  return rows;
}

function beganBecause(move: Change | undefined, statusChanged: boolean): string {
  if (!move) return 'L';
  if (move.sameCarer) return statusChanged ? 'U' : 'T';
  return statusChanged ? 'B' : 'P';
}

const reasonOf = ({ reason, sameCarer }: Change): string => reason ?? (sameCarer ? 'PLACE' : 'CARPL');

/** A stay elsewhere under a T-code, and the return to the placement that went on meanwhile. */
export const awayAndBack = (
  code: string,
  at: string,
  from: PlainDate,
  to: PlainDate,
  backTo: Placement,
): Change[] => [away(code, at, from), { on: to, placement: backTo }];

/** A stay elsewhere under a T-code, at the postcode. */
export const away = (code: string, postcode: string, on: PlainDate): Change => ({
  on,
  placement: { code, provider: '', postcode, urn: '' },
});

/** The stay that holds the day, short breaks left out (DOMAIN 0.5 and 0.6). */
export const careOn = (life: Life, day: PlainDate): Stay | undefined =>
  life.stays.find((stay) => holds(stay, day) && !isShortBreak(stay.legalStatus));

export const isShortBreak = (legalStatus: string): boolean => legalStatus === 'V3' || legalStatus === 'V4';

/** The placement a child in care is judged on: in T0 to T4, the one they left (DOMAIN M03, M04). */
export const judgedPlacement = (stay: Stay, day: PlainDate): Placement =>
  episodesOf(stay).findLast(({ start, placement }) => start <= day && !isTemporary(placement))!.placement;
