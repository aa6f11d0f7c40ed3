import { flag } from '../../cells.ts';
import type { ReturnContext } from '../check.ts';
import type { ReturnRow } from '../return-rows.ts';
import { isAged, isUnder } from './ages.ts';

type OutcomeRow = ReturnRow<'OC2'>;

/** What OC2 asks of every child in care all year, whatever their age. */
export const askedOfAll = ['IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE'] as const;

/** Every item of OC2 but the SDQ; each is answered 0 or 1. */
export const outcomeItems = [
  'CONVICTED',
  'HEALTH_CHECK',
  ...askedOfAll,
  'INTERVENTION_RECEIVED',
  'INTERVENTION_OFFERED',
] as const;

// Read as the record reads them: True and 1.0, as data tools write a 1, are a yes here too (DOMAIN 1).
const { read } = flag().terms;
export const isYes = (cell: string): boolean => read(cell, null) === true;
export const isNo = (cell: string): boolean => read(cell, null) === false;

/** One of the items asked of every child is blank. */
export const lacksOneAskedOfAll = ({ text }: OutcomeRow): boolean =>
  askedOfAll.some((item) => text[item] === '');

/** One of the items but the SDQ is filled in. */
export const hasOutcomeItem = ({ text }: OutcomeRow): boolean =>
  outcomeItems.some((item) => text[item] !== '');

/** An SDQ score, or the reason for none, is filled in. */
export const hasSdq = ({ text }: OutcomeRow): boolean => text.SDQ_SCORE !== '' || text.SDQ_REASON !== '';

/** Aged 4 to 16 all through the year. */
export const isAged4To16 = ({ day }: OutcomeRow, { start, lastDay }: ReturnContext): boolean =>
  isAged(day.DOB, 4, start) && isUnder(day.DOB, 17, lastDay);
