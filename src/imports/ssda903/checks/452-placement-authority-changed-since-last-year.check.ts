import { defineCheck } from './check.ts';
import { atFaultWithCarriedOver } from './shared/carried-over.ts';

export default defineCheck({
  rule: '452',
  says: 'The episode was open at the end of last year and began for the same reason, but the authority the child is placed in has changed',
  todo: "Send the PL_POST that last year's return had; if the child has moved since, end this episode on that day and send a new one.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PL_LA'] },
  needs: ['last year', 'places'],
  find: (child) =>
    atFaultWithCarriedOver(
      child,
      ({ text }, before) => text.RNE === before.text.RNE && text.PL_LA !== before.text.PL_LA,
    ),
});
