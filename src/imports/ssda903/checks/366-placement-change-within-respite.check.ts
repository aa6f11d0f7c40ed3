import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '366',
  says: 'A short break does not begin with S, as if the placement changed within it',
  todo: 'Send RNE as S: every short break under V3 is an episode of its own. If the child was not on a short break, put LS right.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['RNE'] },
  find: ({ Episodes }) => Episodes.filter(({ text }) => text.LS === 'V3' && text.RNE !== 'S'),
});
