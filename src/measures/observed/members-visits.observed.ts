import { defineObservedMeasure } from './observed-measure.ts';

export default defineObservedMeasure({
  id: 'members-visits',
  version: 1,
  title: 'Visits by elected members',
  explanation: `How many visits members of the council made in the period, as Board, Scrutiny Panel or on their own account: to
    children's homes, and to groups of children and young people such as the Children in Care Council. A visit by several
    members together is one visit.`,
  source: {
    title: 'Kirklees Corporate Parenting Strategy 2019-21',
    part: 'pledge 1: the critical-friend role of Board and Scrutiny, with visits',
    url: null,
  },
  better: 'higher',
  pledge: 1,
  oba: 'how much',
  reviewBy: '2028-04-01',
  scale: { kind: 'number', unit: 'visits', decimals: 0 },
  aspects: [{ name: "to children's homes" }, { name: "to children's groups" }],
});
