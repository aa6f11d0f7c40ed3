import { dolo } from '../tables/dolo.table.ts';
import { tables2026 } from './2026.ts';
import { changed } from './changed.ts';

/** 2026/27: DoLo came (LIIA 903 schema of 2027). */
export const tables2027 = changed(tables2026, { added: [dolo] });
