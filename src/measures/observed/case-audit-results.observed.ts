import { defineObservedMeasure } from './observed-measure.ts';

export default defineObservedMeasure({
  id: 'case-audit-results',
  version: 1,
  title: 'Case audits judged good or better',
  explanation: `Of the case records of children in care and care leavers that were audited in the period, how many the auditors
    judged good or better in recording the needs, views and goals of the child. The strategy names these audits and sets no
    number; counting those judged good or better is a rule of this program. Which cases are audited is for the council to
    choose, so a rise may be another choice of cases.`,
  source: {
    title: 'Kirklees Corporate Parenting Strategy 2019-21',
    part: 'how we will know, pledge 2: audits of recording needs, views and goals',
    url: null,
  },
  better: 'higher',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  scale: { kind: 'share', unit: 'audited cases' },
});
