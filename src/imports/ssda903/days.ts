import type { PlainDate } from '../../domain/dates/plain-date.ts';

/** A day as officers write it in these files: 31/01/2019. */
export const ukDay = (day: PlainDate): string => day.split('-').toReversed().join('/');
