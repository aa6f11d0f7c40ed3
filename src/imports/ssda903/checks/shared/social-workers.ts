import { addDays, type PlainDate } from '../../../../domain/dates/plain-date.ts';
import type { ReturnContext } from '../check.ts';
import type { ReturnRow, TablesOfChild } from '../return-rows.ts';
import { isInCareAtYearEnd } from './care.ts';

type WorkerRow = ReturnRow<'SWEpisodes'>;

/** From this SW_DECOM on, the reason for the change of social worker is asked for (rules SW01bSTG1, SW13STG1). */
export const reasonWantedFrom: PlainDate = '2023-04-01';

/** Whether a cell that was read as no day is wrong; until 2024/25 a day, month or year could be ZZ, not known. */
export function isNoDay(cell: string, day: PlainDate | null, { collectionYear }: ReturnContext): boolean {
  if (cell === '' || day !== null) return false;
  const [, d, m, y] = /^(\d\d|ZZ)\/(\d\d|ZZ)\/(\d{4}|ZZZZ)$/.exec(cell) ?? [];
  if (!d || !m || !y || collectionYear >= 2026) return true;
  const known = (part: string, otherwise: number) => (part.startsWith('Z') ? otherwise : Number(part));
  const earliest = new Date(Date.UTC(known(y, 2000), known(m, 1) - 1, known(d, 1)));
  return earliest.getUTCMonth() !== known(m, 1) - 1;
}

/** Those whose SW_DECOM can be read; of two that begin on a day the one that ends first goes first, an open one last. */
export function datedWorkers({ SWEpisodes }: TablesOfChild): readonly WorkerRow[] {
  const key = ({ day }: WorkerRow) => `${day.SW_DECOM} ${day.SW_DEC ?? '9999'}`;
  return SWEpisodes.filter(({ day }) => day.SW_DECOM !== null).toSorted((a, b) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0,
  );
}

/** The rows without an SW_DEC that another row follows. */
export const openThoughFollowed = (child: TablesOfChild): readonly WorkerRow[] =>
  datedWorkers(child)
    .slice(0, -1)
    .filter(({ text }) => text.SW_DEC === '');

/** Whether the child begins with this worker no more than so many days before or after the one before ended. */
export const beginsWithinDaysOf = ({ day }: WorkerRow, end: PlainDate, days: number): boolean =>
  day.SW_DECOM !== null && addDays(end, -days) <= day.SW_DECOM && day.SW_DECOM <= addDays(end, days);

/** Whether the return tells that the child was not in care at the end of the year, so that no social worker is asked for. */
export const isKnownToHaveLeft = ({ Episodes }: TablesOfChild, context: ReturnContext): boolean =>
  Episodes.length > 0 && !Episodes.some((episode) => isInCareAtYearEnd(episode, context));
