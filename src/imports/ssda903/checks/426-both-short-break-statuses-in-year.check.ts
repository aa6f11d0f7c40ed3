import { defineCheck } from './check.ts';

export default defineCheck({
  rule: '426',
  says: 'Short breaks of the child are recorded both break by break (V3) and as an agreement (V4)',
  todo: 'Send LS as V3 for every break, or V4 for the agreement; not both in one year.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['LS'] },
  find({ Episodes }) {
    const breaks = Episodes.filter(({ text }) => /^V[34]$/.test(text.LS));
    return new Set(breaks.map(({ text }) => text.LS)).size === 2 ? breaks : [];
  },
});
