import { readCatalogue } from '../../measures/catalogue.ts';
import type { Plan } from '../plan.ts';
import { indicatorsOf } from './indicators.ts';

const safe = {
  id: 'safe',
  text: 'Feel safe',
  kind: 'population',
  asks: 'difference',
  unit: '%',
  decimals: 0,
};
const aPlan = (id: string, indicators: readonly object[], authority = 'E08000034') =>
  ({ id, authority, indicators }) as unknown as Plan;
const none = { observed: [] };

describe('the indicators of the plans', () => {
  it('are each there once, with the plans that look at it', () => {
    const plans = [
      aPlan('one', [safe]),
      aPlan('two', [
        { ...safe, text: 'Safe' },
        { ...safe, id: 'well' },
      ]),
    ];
    expect(indicatorsOf(plans, 'E08000034', none)).toEqual([
      { ...safe, wanted: null, sumOf: [], plans: ['one', 'two'] },
      { ...safe, id: 'well', wanted: null, sumOf: [], plans: ['two'] },
    ]);
  });

  it('are those of the council’s own plans', () => {
    const plans = [aPlan('theirs', [safe], 'E08000033')];
    expect(indicatorsOf(plans, 'E08000034', none)).toEqual([]);
    expect(indicatorsOf(plans, 'E08000033', none)).toHaveLength(1);
  });

  it('have no id of an observed measure, and may have that of a counted one', async () => {
    const catalogue = await readCatalogue();
    const called = (id: string) => [aPlan('one', [{ ...safe, id }])];
    expect(() => indicatorsOf(called('case-audit-results'), 'E08000034', catalogue)).toThrow(
      'case-audit-results is the id of an observed measure. Give the indicator of one another.',
    );
    expect(indicatorsOf(called('foster-care'), 'E08000034', catalogue)).toHaveLength(1);
  });
});
