import { defineCheck } from './check.ts';
import { isPlacedForAdoption } from './shared/adoption.ts';

export default defineCheck({
  rule: '551',
  says: 'A child is placed for adoption, and the day it was decided that they should be is missing',
  todo: 'Send a row of PlacedAdoption with DATE_PLACED, or put PLACE right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PLACE'] },
  find: ({ Episodes, PlacedAdoption }) =>
    PlacedAdoption.some(({ text }) => text.DATE_PLACED !== '') ? [] : Episodes.filter(isPlacedForAdoption),
});
