import { defineCheck } from './check.ts';
import { isOrWasUasc } from './shared/unaccompanied.ts';

export default defineCheck({
  rule: '406',
  says: 'The child is or was an unaccompanied asylum-seeking child, yet has a distance from home',
  todo: 'Leave HOME_POST blank; if the child was none, take them out of UASC.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PL_DISTANCE'] },
  needs: ['places'],
  find: (child) => (isOrWasUasc(child) ? child.Episodes.filter(({ text }) => text.PL_DISTANCE !== '') : []),
});
