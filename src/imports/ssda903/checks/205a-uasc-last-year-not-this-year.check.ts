import { addMonths } from '../../../domain/dates/plain-date.ts';
import { defineCheck } from './check.ts';
import { isUasc } from './shared/unaccompanied.ts';

export default defineCheck({
  rule: '205A',
  says: 'The child was an unaccompanied asylum-seeking child last year and is none this year, and no end of it last year explains that',
  todo: "Send the child in UASC, with DUC if it ended in the year; if it had ended last year, send that DUC in last year's return.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['CHILD', 'UASC'], UASC: ['CHILD'] },
  needs: ['last year'],
  // The public validator looks only at children with a row of UASC this year, which those who are none any more seldom have.
  find({ Header, UASC, lastYear }, { start }) {
    if (!lastYear?.Header.some(isUasc) || Header.length === 0 || Header.some(isUasc)) return [];
    const endedLastYear = lastYear.UASC.some(
      ({ day: { DUC } }) => DUC !== null && addMonths(start, -12) <= DUC && DUC < start,
    );
    const endsThisYear = UASC.some(({ day }) => day.DUC !== null);
    return endedLastYear && !endsThisYear ? [] : [...Header, ...UASC];
  },
});
