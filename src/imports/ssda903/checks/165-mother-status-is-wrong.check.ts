import { defineCheck } from './check.ts';
import type { ReturnRow } from './return-rows.ts';
import { isInYear, isShortBreak } from './shared/care.ts';
import { careLeaverItems, hasCareLeaverItem } from './shared/care-leavers.ts';
import { isNo, isYes } from './shared/outcomes.ts';

export default defineCheck({
  rule: '165',
  says: 'Whether a girl is a mother is missing, is not 0 or 1, or is answered of somebody it is not asked of',
  todo: 'Send MOTHER as 0 or 1 for a girl looked after in the year; leave it blank for a boy, and for a care leaver not looked after in the year.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Header: ['MOTHER', 'SEX'], OC3: careLeaverItems },
  find({ Header, Episodes, OC3 }, context) {
    const wasInCare = Episodes.some((each) => !isShortBreak(each) && isInYear(each, context));
    // A care leaver without any episode is rule 628.
    const isLeaverOnly = Episodes.length > 0 && !wasInCare && OC3.some(hasCareLeaverItem);
    const atFault = Header.filter((row) =>
      row.text.MOTHER === ''
        ? isFemale(row) && wasInCare
        : isMale(row) || isLeaverOnly || !(isYes(row.text.MOTHER) || isNo(row.text.MOTHER)),
    );
    return atFault.length > 0 ? [...atFault, ...OC3] : [];
  },
});

// 1 and 2 until 2023/24, M and F since; which of them a year takes is rule 101.
const isMale = ({ text }: ReturnRow<'Header'>): boolean => text.SEX === 'M' || text.SEX === '1';
const isFemale = ({ text }: ReturnRow<'Header'>): boolean => text.SEX === 'F' || text.SEX === '2';
