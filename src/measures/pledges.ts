import type { Pledge } from './measure.ts';

/** The three pledges of the strategy (Kirklees Corporate Parenting Strategy 2019–21), in order, then what nobody has promised (DOMAIN 6.7). */
export const pledges: readonly { readonly pledge: Pledge; readonly title: string }[] = [
  { pledge: 1, title: 'Pledge 1: Be a good corporate parent' },
  { pledge: 2, title: 'Pledge 2: Children in care thrive in stable placements' },
  { pledge: 3, title: 'Pledge 3: Care leavers into independence at a pace that suits them' },
  { pledge: 'context', title: 'Context: how many, and who' },
];
