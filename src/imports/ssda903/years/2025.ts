import { tables2024 } from './2024.ts';

/** 2024/25: SEX 1 and 2 became M, F and U (rule 101), and PLACE H5 and P2 ended (LIIA 903 schema of 2025). */
export const tables2025 = tables2024;
