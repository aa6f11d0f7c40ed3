import { keepers } from '../facts/staff.ts';

/** Who records how a child fares at school: the Virtual School, and whoever works with the child. */
export const schoolKeepers = ['virtual-school', ...keepers] as const;
