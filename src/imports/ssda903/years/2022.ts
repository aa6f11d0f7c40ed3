import { tables2021 } from './2021.ts';

/** 2021/22: ACTIV F3 and P3 became F4, F5, P4 and P5 (LIIA 903 schema of 2022). */
export const tables2022 = tables2021;
