import { keepers, type Roles } from '../facts/staff.ts';

/** Who reads of offending and substances: not the school, whose business it is not. */
export const readers = [...keepers, 'reviewing-officer', 'performance-analyst'] as const satisfies Roles;
