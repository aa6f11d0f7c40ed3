import { defineCheck } from './check.ts';

export default defineCheck({
  rule: 'EPI',
  says: 'The child has no episodes, so most checks cannot be made',
  todo: "Send the child's episodes, or take the row out of Header.",
  severity: 'warning',
  from: 2023,
  fields: { Header: ['CHILD'] },
  // Who has left care stands in OC3 without one.
  find: ({ Header, Episodes, OC3 }) => (Episodes.length === 0 && OC3.length === 0 ? Header : []),
});
