import type { ReturnRow } from '../return-rows.ts';
import { isYes } from './outcomes.ts';

type HeaderRow = ReturnRow<'Header'>;

/** M, F or U; 1 and 2, as returns wrote them to 2023/24, are what they became (DOMAIN 1). */
export const sexOf = ({ text: { SEX } }: HeaderRow): string => (SEX === '1' ? 'M' : SEX === '2' ? 'F' : SEX);

export const isMale = (row: HeaderRow): boolean => sexOf(row) === 'M';
export const isFemale = (row: HeaderRow): boolean => sexOf(row) === 'F';
export const isMother = ({ text }: HeaderRow): boolean => isYes(text.MOTHER);
