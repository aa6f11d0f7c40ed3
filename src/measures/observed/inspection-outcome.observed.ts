import { defineObservedMeasure } from './observed-measure.ts';

export default defineObservedMeasure({
  id: 'inspection-outcome',
  version: 1,
  title: 'Inspection outcome',
  explanation: `How Ofsted judged the council's services for children: overall, and of children in care and care leavers. Care
    leavers have a judgement of their own in inspections since January 2023; until then they had one together with children
    in care, and the two are not the same question. Inspections under earlier frameworks are not recorded here. The period is
    that of the inspection, the day of publication that of its report.`,
  source: {
    title: 'Ofsted, Inspecting local authority children’s services',
    part: 'graded judgements; a separate judgement about care leavers from January 2023',
    url: 'https://www.gov.uk/government/publications/inspecting-local-authority-childrens-services-from-2018/inspecting-local-authority-childrens-services',
  },
  better: 'higher',
  pledge: 2,
  oba: 'how well',
  reviewBy: '2028-04-01',
  scale: { kind: 'words', words: ['outstanding', 'good', 'requires improvement to be good', 'inadequate'] },
  aspects: [
    { name: 'overall effectiveness', start: '2018-01-01' },
    {
      name: 'experiences and progress of children in care and care leavers',
      start: '2018-01-01',
      end: '2023-01-01',
    },
    { name: 'experiences and progress of children in care', start: '2023-01-01' },
    { name: 'experiences and progress of care leavers', start: '2023-01-01' },
  ],
});
