import { birthday } from '../dates/age.ts';
import type { PlainDate } from '../dates/plain-date.ts';

/** From the 25th birthday on nothing more is owed to a care leaver; the record is read, and hardly written any more. */
export const closesOn = (bornOn: PlainDate): PlainDate => birthday(bornOn, 25);

export const isClosedOn = (bornOn: PlainDate, day: PlainDate): boolean => day >= closesOn(bornOn);
