import { roles, type Role } from '../../platform/access/policy.ts';
import type { PlansIndicator } from './indicators.ts';

/** What is published is for whoever signs in, and for programs. */
export const indicatorReaders = [...roles] as [Role, ...Role[]];

/** Indicators of everybody who lives here are for partners too; those of whom the council serves for the council alone. */
export const shownTo = (acting: readonly Role[], indicators: readonly PlansIndicator[]): PlansIndicator[] =>
  indicators.filter(({ kind }) => kind === 'population' || acting.some((role) => role !== 'partner'));
