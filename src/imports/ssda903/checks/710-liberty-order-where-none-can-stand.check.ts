import { defineCheck } from './check.ts';
import { ordersBesidePlacements } from './shared/orders-of-liberty.ts';

const withoutOrders = new Set(['K1', 'P1', 'R5', 'K3']);

export default defineCheck({
  rule: '710',
  says: "A child under an order on deprivation of liberty was in a secure children's home, with parents, in a young offender institution or in supported accommodation",
  todo: 'Put PLACE of the episode (K1, P1, R5 or K3) or the days of the order right.',
  severity: 'stage 2 error',
  from: 2027,
  fields: { DoLo: ['DOLO_START'], Episodes: ['PLACE'] },
  find(child) {
    const found = ordersBesidePlacements(child, (placement) => withoutOrders.has(placement));
    return new Set([...found.map(({ order }) => order), ...found.flatMap(({ episodes }) => episodes)]);
  },
});
