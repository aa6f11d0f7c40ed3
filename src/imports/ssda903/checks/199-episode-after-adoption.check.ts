import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '199',
  says: 'An earlier episode shows that the child was already adopted from care',
  todo: 'Give the child a new CHILD that nothing links to the one before the adoption; or put the REC of the earlier episode right.',
  severity: 'stage 1 error',
  from: 2023,
  fields: { Episodes: ['CHILD'] },
  // Last year's episodes are looked at where they are held; without them this year's are.
  find({ Episodes, lastYear }) {
    const [adopted] = [...Episodes, ...(lastYear?.Episodes ?? [])]
      .flatMap(({ text, day }) => (/^E1[12]$/.test(text.REC) && day.DECOM !== null ? [day.DECOM] : []))
      .toSorted();
    return Episodes.filter(({ day }) => adopted && day.DECOM !== null && day.DECOM > adopted);
  },
});
