import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '1012',
  says: 'A child has no episode in this return, and rows of tables that go with one',
  todo: 'Send the episodes, or take the rows out; of a care leaver only Header and OC3 are sent.',
  severity: 'stage 2 error',
  from: 2023,
  fields: {
    AD1: ['CHILD'],
    Missing: ['CHILD'],
    OC2: ['CHILD'],
    PlacedAdoption: ['CHILD'],
    PrevPerm: ['CHILD'],
    Reviews: ['CHILD'],
  },
  find: ({ Episodes, AD1, Missing, OC2, PlacedAdoption, PrevPerm, Reviews }) =>
    Episodes.length > 0 ? [] : [...AD1, ...Missing, ...OC2, ...PlacedAdoption, ...PrevPerm, ...Reviews],
});
