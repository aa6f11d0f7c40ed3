import { defineCheck } from './check.ts';
import { postcodeOf } from './shared/placement-changes.ts';

export default defineCheck({
  rule: '392d',
  says: 'The home and the placement have the same postcode, but the child is not placed with parents',
  todo: 'Check HOME_POST and PL_POST; if the child is at home, send PLACE as P1.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['HOME_POST', 'PL_POST', 'PLACE'] },
  find: ({ Episodes }) =>
    Episodes.filter(
      ({ text }) =>
        text.HOME_POST !== '' &&
        text.PLACE !== 'P1' &&
        postcodeOf(text.HOME_POST) === postcodeOf(text.PL_POST),
    ),
});
