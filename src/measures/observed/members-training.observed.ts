import { defineObservedMeasure } from './observed-measure.ts';

export default defineObservedMeasure({
  id: 'members-training',
  version: 1,
  title: 'Elected members trained as corporate parents',
  explanation: `Of all members of the council at the end of the period, how many took part in an engagement session, or in the
    part of councillor induction on corporate parenting, during it. The strategy wants members who know and are aware and sets
    no number; the share of members is a rule of this program.`,
  source: {
    title: 'Kirklees Corporate Parenting Strategy 2019-21',
    part: 'how we will know, pledge 1: knowledge and awareness of members through engagement sessions',
    url: null,
  },
  better: 'higher',
  pledge: 1,
  oba: 'how well',
  reviewBy: '2028-04-01',
  scale: { kind: 'share', unit: 'members of the council' },
});
