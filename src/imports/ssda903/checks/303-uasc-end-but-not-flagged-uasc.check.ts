import { defineCheck } from './check.ts';
import { isUasc } from './shared/unaccompanied.ts';

export default defineCheck({
  rule: '303',
  says: 'UASC says when the child ceased to be an unaccompanied asylum-seeking child, but they are not said to have been one',
  todo: 'Send 1 as UASC, or take the row out of UASC.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { UASC: ['DUC'], Header: ['UASC'] },
  find({ UASC, Header }) {
    const ended = UASC.filter(({ day }) => day.DUC !== null);
    const unflagged = Header.filter((row) => !isUasc(row));
    return ended.length > 0 && unflagged.length > 0 ? [...ended, ...unflagged] : [];
  },
});
