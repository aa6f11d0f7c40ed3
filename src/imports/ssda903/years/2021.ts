import { tables2020 } from './2020.ts';

/** 2020/21: nothing that we know of. */
export const tables2021 = tables2020;
