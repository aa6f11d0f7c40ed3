import { dateOf } from '../../../domain/dates/plain-date.ts';
import { defineCheck } from './check.ts';
import { isAged } from './shared/ages.ts';

export default defineCheck({
  rule: '209',
  says: 'The unique pupil number is said to be missing because of age (UN1), but the child is of school age',
  todo: 'Ask the school for the UPN and send it, or UN2 to UN5 if there is none.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['UPN', 'DOB'] },
  // Of school age is who was 4 by the 31 August in the year before the one the return begins in.
  find: ({ Header }, { collectionYear }) =>
    Header.filter(
      ({ text, day }) => text.UPN === 'UN1' && isAged(day.DOB, 4, dateOf(collectionYear - 2, 8, 31)),
    ),
});
