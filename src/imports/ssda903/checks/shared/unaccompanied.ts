import type { ChildReturn, ReturnRow } from '../return-rows.ts';
import { isYes } from './outcomes.ts';

export const isUasc = ({ text }: ReturnRow<'Header'>): boolean => isYes(text.UASC);

/** UASC in this year's return or last year's. The rules ask for the one before that too (DOMAIN 5), which is not held beside them. */
export const isOrWasUasc = ({ Header, lastYear }: ChildReturn): boolean =>
  [...Header, ...(lastYear?.Header ?? [])].some(isUasc);
