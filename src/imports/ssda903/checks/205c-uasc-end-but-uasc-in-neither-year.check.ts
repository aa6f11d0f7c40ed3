import { defineCheck } from './check.ts';
import { isUasc } from './shared/unaccompanied.ts';

export default defineCheck({
  rule: '205C',
  says: 'The child was no unaccompanied asylum-seeking child this year or last, yet UASC says when they ceased to be one',
  todo: 'Take the row out of UASC or leave DUC blank; if the child was one, send 1 as UASC.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['UASC'], UASC: ['DUC'] },
  needs: ['last year'],
  find({ Header, UASC, lastYear }) {
    if (!lastYear || [...Header, ...lastYear.Header].some(isUasc)) return [];
    const hasEnd = [...UASC, ...lastYear.UASC].some(({ day }) => day.DUC !== null);
    return hasEnd ? [...Header, ...UASC] : [];
  },
});
