import { normalisePostcode } from '../../../domain/place/postcode.ts';
import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '392c',
  says: 'The home or the placement postcode is not a whole postcode of the United Kingdom',
  todo: 'Send HOME_POST and PL_POST like HD1 1AA, or blank where there is none.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['HOME_POST', 'PL_POST'] },
  // Its shape only: whether a postcode exists shows when the authority is worked out from it (rule 169).
  find: ({ Episodes }) =>
    Episodes.filter(({ text }) =>
      [text.HOME_POST, text.PL_POST].some((cell) => cell !== '' && normalisePostcode(cell) === null),
    ),
});
