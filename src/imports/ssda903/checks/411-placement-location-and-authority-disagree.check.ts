import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '411',
  says: 'The placement counts as inside the authority, but stands in another',
  todo: 'Check PL_POST: send the whole postcode of the placement.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PL_LOCATION'] },
  needs: ['places'],
  find: ({ Episodes }, { authority }) =>
    Episodes.filter(({ text }) => text.PL_LOCATION === 'IN' && text.PL_LA !== authority),
});
