import { defineCheck } from './check.ts';
import { isChildUnder, withHeader } from './shared/child-ages.ts';

export default defineCheck({
  rule: '358',
  says: 'A child under 10 has a legal status of criminal justice',
  todo: 'Put LS or DECOM right, or DOB in Header: under 10 nobody can be charged.',
  severity: 'stage 2 error',
  from: 2023,
  fields: { Episodes: ['DECOM', 'LS'], Header: ['DOB'] },
  // On the 10th birthday the child is 10; the public validator finds it.
  find: (child) =>
    withHeader(
      child.Episodes.filter(
        ({ text, day }) => /^J[123]$/.test(text.LS) && isChildUnder(child, 10, day.DECOM),
      ),
      child,
    ),
});
