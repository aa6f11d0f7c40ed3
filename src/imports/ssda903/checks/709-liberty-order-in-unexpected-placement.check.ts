import { defineCheck } from './check.ts';
import { ordersBesidePlacements } from './shared/orders-of-liberty.ts';

const expected = new Set(['K2', 'Z12', 'Z13']);

export default defineCheck({
  rule: '709',
  says: 'A child under an order on deprivation of liberty was in a placement of a type that is not expected',
  todo: 'Check PLACE of the episodes under the order: K2, Z12 and Z13 are expected. Put it or the days of the order right.',
  severity: 'query',
  from: 2027,
  fields: { DoLo: ['DOLO_START'] },
  // The public validator passes over an episode that is still open here, and not in rule 710.
  find: (child) =>
    ordersBesidePlacements(child, (placement) => placement !== '' && !expected.has(placement)).map(
      ({ order }) => order,
    ),
});
