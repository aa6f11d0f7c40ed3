import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '348',
  says: "A care leaver had died according to last year's return, and has not according to this one",
  todo: "Take the row of OC3 out, or have IN_TOUCH of last year's return put right.",
  severity: 'stage 2 error',
  from: 2026,
  fields: { OC3: ['IN_TOUCH'] },
  needs: ['last year'],
  find: ({ OC3, lastYear }) =>
    lastYear?.OC3.some(({ text }) => text.IN_TOUCH === 'DIED')
      ? OC3.filter(({ text }) => text.IN_TOUCH !== 'DIED')
      : [],
});
