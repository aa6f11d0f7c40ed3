import { defineCheck } from './check.ts';
import { atFaultWithCarriedOver, isFurtherApart } from './shared/carried-over.ts';

export default defineCheck({
  rule: '453',
  says: 'The episode was open at the end of last year and began for the same reason, but its distance has changed by 0.2 mile or more',
  todo: "Send the HOME_POST and PL_POST that last year's return had; if the child has moved since, end this episode on that day and send a new one.",
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['PL_DISTANCE'] },
  needs: ['last year', 'places'],
  find: (child) =>
    atFaultWithCarriedOver(
      child,
      ({ text }, before) =>
        text.RNE === before.text.RNE && isFurtherApart(text.PL_DISTANCE, before.text.PL_DISTANCE),
    ),
});
