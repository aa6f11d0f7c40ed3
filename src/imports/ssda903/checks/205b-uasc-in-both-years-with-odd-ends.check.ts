import { birthday } from '../../../domain/dates/age.ts';
import { defineCheck } from './check.ts';
import { isUasc } from './shared/unaccompanied.ts';

export default defineCheck({
  rule: '205B',
  says: 'The child is an unaccompanied asylum-seeking child in both years, and the ends of it do not fit',
  todo: "Send as DUC the day in the year it ended, or leave it blank; if it had ended in last year's return, take the child out of UASC.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Header: ['UASC'], UASC: ['DUC'] },
  needs: ['last year'],
  // DUC is blank while the child still is one, so a blank fits; the public validator finds it.
  find({ Header, UASC, lastYear }, { start, lastDay }) {
    if (!lastYear?.Header.some(isUasc) || !Header.some(isUasc)) return [];
    const before = lastYear.UASC.filter(({ day }) => day.DUC !== null);
    const hadEnded = before.some(({ day: { DOB, DUC } }) => DOB !== null && DUC !== birthday(DOB, 18));
    const endsOutsideYear = UASC.some(
      ({ day: { DUC } }) =>
        DUC !== null && (DUC < start || DUC > lastDay) && !before.some(({ day }) => day.DUC === DUC),
    );
    return hadEnded || endsOutsideYear ? [...Header, ...UASC] : [];
  },
});
