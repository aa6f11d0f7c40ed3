import type { Catalogue } from '../../measures/catalogue.ts';
import type { Observed } from '../../domain/observation/observation.ts';
import type { Indicator, Plan } from '../plan.ts';

/** What an indicator is, whichever plan names it, and the plans that look at it. */
export interface PlansIndicator extends Pick<
  Indicator,
  'id' | 'text' | 'kind' | 'asks' | 'unit' | 'decimals'
> {
  readonly wanted: Indicator['wanted'] | null;
  /** Indicators that add up to it; none where no plan says so. */
  readonly sumOf: readonly string[];
  /** Ids of plans. */
  readonly plans: readonly string[];
}

/** The provider of every indicator of the plans. */
export const INDICATORS = Symbol('indicators');

/**
 * Every indicator of the council's own plans once, in their order and as the first says it: that they agree is seen to where plans
 * are read. `authority` is the ONS code of the council. Throws an Error when one has the id of an observed measure, for what is observed of
 * either is kept under its id.
 */
export function indicatorsOf(
  plans: readonly Plan[],
  authority: string,
  { observed }: Pick<Catalogue, 'observed'>,
): PlansIndicator[] {
  const taken = new Set(observed.map(({ id }) => id));
  const found = new Map<string, PlansIndicator>();
  for (const plan of plans.filter((one) => one.authority === authority))
    for (const { id, text, kind, asks, unit, decimals, wanted = null, sumOf = [] } of plan.indicators ?? []) {
      if (taken.has(id))
        throw new Error(`${id} is the id of an observed measure. Give the indicator of ${plan.id} another.`);
      const before = found.get(id);
      found.set(id, {
        ...(before ?? { id, text, kind, asks, unit, decimals, wanted, sumOf }),
        plans: [...(before?.plans ?? []), plan.id],
      });
    }
  return [...found.values()];
}

/** As it is recorded and imported: a number as somebody printed it. */
export const asObserved = ({ id, unit, decimals }: PlansIndicator): Observed => ({
  id,
  scale: { kind: 'printed', unit, decimals },
});
