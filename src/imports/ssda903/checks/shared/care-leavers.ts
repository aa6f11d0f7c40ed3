import { ageOn, birthday } from '../../../../domain/dates/age.ts';
import type { PlainDate } from '../../../../domain/dates/plain-date.ts';
import type { ReturnContext } from '../check.ts';
import type { ReturnRow } from '../return-rows.ts';

/** What OC3 asks of a care leaver; all of it or none (rule 153). */
export const careLeaverItems = ['IN_TOUCH', 'ACTIV', 'ACCOM'] as const;

export const hasCareLeaverItem = ({ text }: ReturnRow<'OC3'>): boolean =>
  careLeaverItems.some((item) => text[item] !== '');

/** The birthday of the year at which the person turned 17 or 18; null at another age, and when the day of birth cannot be read. */
export function birthdayAt17Or18(bornOn: PlainDate | null, { lastDay }: ReturnContext): PlainDate | null {
  const age = bornOn && ageOn(bornOn, lastDay);
  return bornOn && (age === 17 || age === 18) ? birthday(bornOn, age) : null;
}
